extension RequestLimit {
    /// Creates the limit of the settings, or returns `nil` if they don't have one.
    ///
    /// - Throws: ``ConfigurationError`` if a burst is set without a rate, which would limit nothing.
    convenience init?(_ settings: Settings) throws(ConfigurationError) {
        let rate = settings.requiredInteger(.merchantRate)
        let burst = settings.integer(.merchantBurst)
        guard rate > 0 else {
            guard burst == nil else {
                let names = (Setting.merchantBurst.rawValue, Setting.merchantRate.rawValue)
                throw ConfigurationError("`\(names.0)` limits nothing by itself: set `\(names.1)`")
            }
            return nil
        }
        self.init(rate: rate, burst: burst ?? rate * 2)
    }
}
