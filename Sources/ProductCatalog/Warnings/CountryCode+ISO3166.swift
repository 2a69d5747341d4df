extension CountryCode: StandardCode {
    package static let assignedCode = "an assigned ISO 3166-1 code"

    /// The officially assigned two-letter codes of ISO 3166-1, as of February 2026. The latest was
    /// added in 2011. They can be checked at https://www.iso.org/obp/ui/#search/code.
    private static let assigned = CodeList<CountryCode>(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ
        BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ
        DE DJ DK DM DO DZ
        EC EE EG EH ER ES ET
        FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY
        HK HM HN HR HT HU
        ID IE IL IM IN IO IQ IR IS IT
        JE JM JO JP
        KE KG KH KI KM KN KP KR KW KY KZ
        LA LB LC LI LK LR LS LT LU LV LY
        MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
        NA NC NE NF NG NI NL NO NP NR NU NZ
        OM
        PA PE PF PG PH PK PL PM PN PR PS PT PW PY
        QA
        RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
        TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
        UA UG UM US UY UZ
        VA VC VE VG VI VN VU
        WF WS
        YE YT
        ZA ZM ZW
        """
    )

    /// Whether ISO 3166-1 assigns the code to a country.
    ///
    /// `XK` counts as assigned. It's one of the codes that ISO leaves to users, and payment
    /// providers, banks and the European Commission use it for Kosovo.
    ///
    /// - Complexity: O(1).
    public var isAssigned: Bool {
        self == "XK" || Self.assigned.contains(self)
    }

    package var advice: String {
        if self == "EU" || self == "EZ" { return "list its member countries" }
        return Self.advice(using: Self.likelyCountries[self] ?? [])
    }

    /// The likely replacements of codes that are not assigned.
    package static let likelyCountries: [CountryCode: [CountryCode]] = [
        // Reserved codes that aren't assigned.
        "AC": ["SH"], "CP": ["FR"], "CQ": ["GG"], "DG": ["IO"], "EA": ["ES"], "FX": ["FR"],
        "IC": ["ES"], "TA": ["SH"], "UK": ["GB"],
        // Withdrawn since 1989.
        "AN": ["BQ", "CW", "SX"], "BU": ["MM"], "CS": ["ME", "RS"], "DD": ["DE"], "SU": ["RU"],
        "TP": ["TL"], "YD": ["YE"], "YU": ["ME", "RS"], "ZR": ["CD"],
        // Used for value-added tax.
        "EL": ["GR"], "XI": ["GB"],
        // Codes of languages.
        "DA": ["DK"], "EN": ["GB"], "JA": ["JP"], "KO": ["KR"],
    ]
}
