import ProductFilter

/// One line of stored filters: a case as for a batch, and what their owner calls them.
struct StoredFilters: Decodable {
    let id: Name?
    let filters: BatchCase

    /// A string or an integer, whichever the owner uses.
    enum Name: Codable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id
    }

    init(from decoder: any Decoder) throws {
        filters = try BatchCase(from: decoder, besides: [CodingKeys.id.stringValue])
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(Name.self, forKey: .id)
    }
}
