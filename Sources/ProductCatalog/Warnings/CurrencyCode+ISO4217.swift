extension CurrencyCode: StandardCode {
    package static let assignedCode = "a current ISO 4217 code"

    /// The current codes of ISO 4217: List One of currencies, funds and precious metals, as
    /// published on 1 January 2026, with amendment 180. They can be checked at
    /// https://www.six-group.com/en/products-services/financial-information/data-standards.html.
    private static let current = CodeList<CurrencyCode>(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN
        BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
        CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK
        DJF DKK DOP DZD
        EGP ERN ETB EUR
        FJD FKP
        GBP GEL GHS GIP GMD GNF GTQ GYD
        HKD HNL HTG HUF
        IDR ILS INR IQD IRR ISK
        JMD JOD JPY
        KES KGS KHR KMF KPW KRW KWD KYD KZT
        LAK LBP LKR LRD LSL LYD
        MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN
        NAD NGN NIO NOK NPR NZD
        OMR
        PAB PEN PGK PHP PKR PLN PYG
        QAR
        RON RSD RUB RWF
        SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
        THB TJS TMT TND TOP TRY TTD TWD TZS
        UAH UGX USD USN UYI UYU UYW UZS
        VED VES VND VUV
        WST
        XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX
        YER
        ZAR ZMW ZWG
        """
    )

    /// Whether the code is a current code of ISO 4217.
    ///
    /// - Complexity: O(1).
    public var isAssigned: Bool {
        Self.current.contains(self)
    }

    package var advice: String {
        Self.advice(using: Self.likelyCurrencies[self].map { [$0] } ?? [])
    }

    /// The likely replacements of codes that aren't current.
    package static let likelyCurrencies: [CurrencyCode: CurrencyCode] = {
        var currencies: [CurrencyCode: CurrencyCode] = [:]
        for line in successors.split(separator: "\n") {
            let codes = String(line).words.map { CurrencyCode(stringLiteral: $0) }
            for code in codes.dropFirst() { currencies[code] = codes[0] }
        }
        return currencies
    }()

    /// Current codes, each followed by codes that are used instead of it although they're historic
    /// (List Three of ISO 4217) or colloquial.
    private static let successors = """
        AED DHS
        AFN AFA
        ALL ALK
        AOA AOK AON AOR
        ARS ARA ARP ARY
        AZN AYM AZM
        BAM BAD
        BOB BOP
        BRL BRB BRC BRE BRN BRR
        BYN BYB BYR
        CDF ZRN ZRZ
        CHF SFR
        CNY CNH CNX RMB
        CUP CUC
        CZK CSJ CSK
        DKK DKR
        EUR ADP ATS BEC BEF BEL BGJ BGK BGL BGN CYP DDM DEM EEK ESA ESB ESP FIM FRF GRD HRD HRK IEP
        EUR ITL LTL LTT LUC LUF LUL LVL LVR MTL MTP NLG PTE SIT SKK XEU
        GBP GBX STG UKP
        GEL GEK
        GHS GHC GHP
        GNF GNE GNS
        ILS ILP ILR NIS
        ISK ISJ
        JPY YEN
        KES KSH
        KRW WON
        LAK LAJ
        LSL LSM
        MGA MGF
        MMK BUK
        MRU MRO
        MVR MVQ
        MXN MXP
        MZN MZE MZM
        NIO NIC
        NOK NKR
        PEN PEH PEI PES
        PLN PLZ
        RON LEI ROK ROL
        RSD CSD YUD YUM YUN
        RUB RUR SUR
        SDG SDD SDP
        SEK SKR
        SLE SLL
        SRD SRG
        STN STD
        TJS TJR
        TMT TMM
        TRY TRL YTL
        TWD NTD
        TZS TSH
        UAH UAK
        UGX UGS UGW USH
        USD ECS ECV TPE
        USN USS
        UYU UYN UYP
        VES VEB VEF
        VND VNC
        XAF GQE
        XCG ANG
        XOF GWE GWP MLF
        YER YDD
        ZAR ZAL
        ZMW ZMK
        ZWG RHD ZWC ZWD ZWL ZWN ZWR
        """
}
