/// The text printed if the gateway starts without an API key.
enum QuickStart {
    /// Returns a text with the generated key and commands that create a session with it.
    ///
    /// - Parameters:
    ///   - key: The generated key.
    ///   - url: The URL of the gateway.
    static func instructions(for key: APIKey, at url: String) -> String {
        """
        \(Secrets.apiKeyVariable) isn't set. The gateway generated a key for this run:

          key id  \(key.id)
          secret  \(key.secret)

        Create a session:

          date="$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')"
          signature="$(printf 'POST\\napplication/json\\n%s\\n/v1/1234/sessions\\n' "$date" \\
            | openssl dgst -sha256 -hmac '\(key.secret)' -binary | base64)"
          curl -sS '\(url)/v1/1234/sessions' -H 'Content-Type: application/json' -H "Date: $date" \\
            -H "Authorization: GCS v1HMAC:\(key.id):$signature" \\
            -d '{"paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}'


        """
    }
}
