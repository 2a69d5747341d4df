extension String {
    /// The beginning of the string, short enough for a message.
    var excerpt: String {
        let beginning = String(UnicodeScalarView(unicodeScalars.prefix(40)))
        return beginning.utf8.count < utf8.count ? beginning + "…" : beginning
    }
}
