import FuzzSupport
import ProductCatalog

/// A catalog document as plainly as possible: the reference for the library's parser.
///
/// It collects every fault by the contract, from the tree of the whole text.
struct PlainDocument {
    /// The products, or an empty list if there are faults.
    private(set) var products: [PaymentProduct] = []

    /// The faults in ascending order.
    private(set) var faults: [PlainFault]

    /// Reads a document from a text's tree.
    ///
    /// - Parameters:
    ///   - json: The tree.
    ///   - duplicateKeys: The faults that were found with the tree.
    init(_ json: PlainJSON, duplicateKeys: [PlainFault]) {
        faults = duplicateKeys
        readDocument(json)
        faults.sort()
        if !faults.isEmpty { products = [] }
    }

    private mutating func readDocument(_ json: PlainJSON) {
        let path = PlainPath()
        guard let members = object(json, path) else { return }
        guard let list = members["paymentProducts"] else {
            return append(json.offset, path, .missingKey)
        }
        var ids: Set<PaymentProduct.ID> = []
        for (entry, path) in entries(list, path.appending(key: "paymentProducts")) ?? [] {
            guard let product = product(entry, path) else { continue }
            products.append(product)
            // Missing ids and those out of range aren't compared.
            guard 1...2_147_483_647 ~= product.id.rawValue, let id = entry.members?["id"] else {
                continue
            }
            if !ids.insert(product.id).inserted {
                append(id.offset, path.appending(key: "id"), .duplicateValue)
            }
        }
    }

    private mutating func product(_ json: PlainJSON, _ path: PlainPath) -> PaymentProduct? {
        guard let members = object(json, path) else { return nil }
        var product = PaymentProduct(id: 0)
        if let id = members["id"], !id.isNull {
            product.id = self.id(id, path.appending(key: "id"))
        } else {
            append(json.offset, path, .missingKey)
        }
        func member(_ key: String) -> (PlainJSON, PlainPath)? {
            members[key].flatMap { $0.isNull ? nil : ($0, path.appending(key: key)) }
        }
        product.paymentMethod = member("paymentMethod").flatMap { string($0, $1) }
        product.groups = member("paymentProductGroups").map { groups($0, $1) } ?? []
        if let group = member("paymentProductGroup").flatMap({ groupName($0, $1) }),
            !product.groups.contains(group)
        {
            product.groups.append(group)
        }
        let hints = member("displayHints").map { displayHints($0, $1) }
        let list = member("displayHintsList").flatMap { entries($0, $1) }?
            .map { displayHints($0, $1) }
        let used = hints ?? list?.first
        (product.displayOrder, product.label, product.logo) =
            (used?.displayOrder, used?.label, used?.logo)
        product.allowsTokenization = member("allowsTokenization").flatMap { flag($0, $1) } ?? true
        product.rules = rules(members, path)
        product.conditions = member("conditions").flatMap { conditions($0, $1) }
        return product
    }

    private mutating func conditions(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> [PaymentProduct.Rules]? {
        guard let entries = entries(json, path) else { return nil }
        return entries.compactMap { entry, path in
            guard let members = object(entry, path) else { return nil }
            rejectUnknownKeys(of: entry, path, besides: Self.ruleKeys)
            return rules(members, path)
        }
    }

    private static let ruleKeys = [
        "countries", "exceptCountries", "currencies", "minAmount", "maxAmount", "amountLimits",
        "allowsRecurring", "allowsInstallments", "attributes",
    ]

    /// Reads rules, which are members of a product or a condition.
    private mutating func rules(
        _ members: [String: PlainJSON],
        _ path: PlainPath
    ) -> PaymentProduct.Rules {
        func member(_ key: String) -> (PlainJSON, PlainPath)? {
            members[key].flatMap { $0.isNull ? nil : ($0, path.appending(key: key)) }
        }
        var rules = PaymentProduct.Rules()
        rules.allowsRecurring = member("allowsRecurring").flatMap { flag($0, $1) } ?? true
        rules.allowsInstallments = member("allowsInstallments").flatMap { flag($0, $1) } ?? true
        rules.countries = member("countries").flatMap { codes($0, $1) }
        rules.exceptCountries = member("exceptCountries").flatMap { codes($0, $1) }
        rules.currencies = member("currencies").flatMap { codes($0, $1) }
        rules.amountLimits = limits(members, path)
        rules.amountLimitsByCurrency =
            member("amountLimits").map { limitsByCurrency($0, $1) } ?? [:]
        rules.attributes = member("attributes").map { attributes($0, $1) } ?? [:]
        return rules
    }

    private mutating func attributes(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> [AttributeName: Set<AttributeValue>] {
        guard object(json, path) != nil, case .object(let members) = json.content else {
            return [:]
        }
        var attributes: [AttributeName: Set<AttributeValue>] = [:]
        for member in members {
            let path = path.appending(key: member.key)
            guard !member.key.isEmpty else {
                append(member.keyOffset, path, .emptyName)
                continue
            }
            let values = (entries(member.value, path) ?? []).compactMap { string($0, $1) }
            attributes[AttributeName(member.key)] = Set(values.map { AttributeValue($0) })
        }
        return attributes
    }

    private mutating func id(_ json: PlainJSON, _ path: PlainPath) -> PaymentProduct.ID {
        guard let id = integer(json, path) else { return 0 }
        if !(1...2_147_483_647 ~= id) { append(json.offset, path, .idOutOfRange) }
        return PaymentProduct.ID(rawValue: id)
    }

    private mutating func groups(_ json: PlainJSON, _ path: PlainPath) -> [PaymentProductGroup.ID] {
        var groups: [PaymentProductGroup.ID] = []
        for (entry, path) in entries(json, path) ?? [] {
            guard let name = groupName(entry, path) else { continue }
            if groups.contains(name) {
                append(entry.offset, path, .duplicateValue)
            } else {
                groups.append(name)
            }
        }
        return groups
    }

    private mutating func groupName(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> PaymentProductGroup.ID? {
        guard let name = string(json, path) else { return nil }
        guard !name.isEmpty else {
            append(json.offset, path, .emptyName)
            return nil
        }
        return PaymentProductGroup.ID(name)
    }

    private mutating func displayHints(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> (displayOrder: Int?, label: String?, logo: String?) {
        guard let members = object(json, path) else { return (nil, nil, nil) }
        func member(_ key: String) -> (PlainJSON, PlainPath)? {
            members[key].flatMap { $0.isNull ? nil : ($0, path.appending(key: key)) }
        }
        return (
            member("displayOrder").flatMap { integer($0, $1) },
            member("label").flatMap { string($0, $1) },
            member("logo").flatMap { string($0, $1) }
        )
    }

    private mutating func codes<Code: LetterCode>(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> Set<Code>? {
        guard let entries = entries(json, path) else { return nil }
        var codes: Set<Code> = []
        for (entry, path) in entries {
            guard let text = string(entry, path) else { continue }
            if let code = Code(text) {
                codes.insert(code)
            } else {
                append(entry.offset, path, .invalidCode)
            }
        }
        return codes
    }

    private mutating func limitsByCurrency(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> [CurrencyCode: AmountLimits] {
        guard object(json, path) != nil, case .object(let members) = json.content else {
            return [:]
        }
        var limits: [CurrencyCode: AmountLimits] = [:]
        for member in members {
            let path = path.appending(key: member.key)
            guard let currency = CurrencyCode(member.key) else {
                append(member.keyOffset, path, .invalidCode)
                continue
            }
            guard let parts = object(member.value, path) else { continue }
            rejectUnknownKeys(of: member.value, path, besides: ["minAmount", "maxAmount"])
            limits[currency] = self.limits(parts, path)
        }
        return limits
    }

    private mutating func limits(
        _ members: [String: PlainJSON],
        _ path: PlainPath
    ) -> AmountLimits {
        func amount(_ key: String) -> Int? {
            members[key].flatMap { $0.isNull ? nil : integer($0, path.appending(key: key)) }
        }
        let limits = AmountLimits(minimum: amount("minAmount"), maximum: amount("maxAmount"))
        if let minimum = limits.minimum, let maximum = limits.maximum, minimum > maximum,
            let offset = members["minAmount"]?.offset
        {
            append(offset, path.appending(key: "minAmount"), .minimumAboveMaximum)
        }
        return limits
    }
}

/// Values of a type. A value of another type is a fault.
extension PlainDocument {
    private mutating func append(_ offset: Int, _ path: PlainPath, _ code: ParsingError.Code) {
        faults.append(PlainFault(offset, path, code))
    }

    private mutating func object(_ json: PlainJSON, _ path: PlainPath) -> [String: PlainJSON]? {
        guard let members = json.members else {
            append(json.offset, path, .wrongType)
            return nil
        }
        return members
    }

    private mutating func rejectUnknownKeys(
        of json: PlainJSON,
        _ path: PlainPath,
        besides known: [String]
    ) {
        guard case .object(let members) = json.content else { return }
        for member in members where !known.contains(member.key) {
            append(member.keyOffset, path.appending(key: member.key), .unknownKey)
        }
    }

    private mutating func entries(
        _ json: PlainJSON,
        _ path: PlainPath
    ) -> [(PlainJSON, PlainPath)]? {
        guard case .array(let entries) = json.content else {
            append(json.offset, path, .wrongType)
            return nil
        }
        return entries.enumerated().map { ($1, path.appending(index: $0)) }
    }

    private mutating func string(_ json: PlainJSON, _ path: PlainPath) -> String? {
        guard case .string(let string) = json.content else {
            append(json.offset, path, .wrongType)
            return nil
        }
        return string
    }

    private mutating func integer(_ json: PlainJSON, _ path: PlainPath) -> Int? {
        guard case .number(let text) = json.content, !text.contains(where: { ".eE".contains($0) })
        else {
            append(json.offset, path, .wrongType)
            return nil
        }
        guard let integer = Int(text) else {
            append(json.offset, path, .integerOutOfRange)
            return nil
        }
        return integer
    }

    private mutating func flag(_ json: PlainJSON, _ path: PlainPath) -> Bool? {
        guard case .bool(let flag) = json.content else {
            append(json.offset, path, .wrongType)
            return nil
        }
        return flag
    }
}

extension PlainJSON {
    fileprivate var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The members by key, or `nil` for other types.
    fileprivate var members: [String: PlainJSON]? {
        guard case .object(let members) = content else { return nil }
        // Keys that are equal only as strings, not byte for byte, aren't duplicates.
        return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
