/// What is printed for someone who starts the gateway without a key, to try it out.
enum TrialRun {
    /// The key that was made up, and commands that create a session with it.
    static func instructions(for key: APIKey, at url: String) -> String {
        """
        No \(Secrets.apiKeyVariable) is set, so here is a key for this run:

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
