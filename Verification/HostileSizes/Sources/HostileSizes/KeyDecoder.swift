/// A decoder of an object with chosen keys, which does nothing but list them. Foundation's decoders
/// hash the keys as strings, which takes quadratic time for some.
struct KeyDecoder: Decoder {
    let keys: [String]

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    private struct Unsupported: Error {}

    func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Container<Key>(allKeys: keys.compactMap { Key(stringValue: $0) }))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unsupported() }

    private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let allKeys: [Key]
        let codingPath: [any CodingKey] = []

        func contains(_ key: Key) -> Bool { false }
        func decodeNil(forKey key: Key) throws -> Bool { throw Unsupported() }
        func decode(_: Bool.Type, forKey key: Key) throws -> Bool { throw Unsupported() }
        func decode(_: String.Type, forKey key: Key) throws -> String { throw Unsupported() }
        func decode(_: Double.Type, forKey key: Key) throws -> Double { throw Unsupported() }
        func decode(_: Float.Type, forKey key: Key) throws -> Float { throw Unsupported() }
        func decode(_: Int.Type, forKey key: Key) throws -> Int { throw Unsupported() }
        func decode(_: Int8.Type, forKey key: Key) throws -> Int8 { throw Unsupported() }
        func decode(_: Int16.Type, forKey key: Key) throws -> Int16 { throw Unsupported() }
        func decode(_: Int32.Type, forKey key: Key) throws -> Int32 { throw Unsupported() }
        func decode(_: Int64.Type, forKey key: Key) throws -> Int64 { throw Unsupported() }
        func decode(_: UInt.Type, forKey key: Key) throws -> UInt { throw Unsupported() }
        func decode(_: UInt8.Type, forKey key: Key) throws -> UInt8 { throw Unsupported() }
        func decode(_: UInt16.Type, forKey key: Key) throws -> UInt16 { throw Unsupported() }
        func decode(_: UInt32.Type, forKey key: Key) throws -> UInt32 { throw Unsupported() }
        func decode(_: UInt64.Type, forKey key: Key) throws -> UInt64 { throw Unsupported() }
        func decode<T: Decodable>(_: T.Type, forKey key: Key) throws -> T { throw Unsupported() }
        func superDecoder() throws -> any Decoder { throw Unsupported() }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }

        func nestedContainer<Nested>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> {
            throw Unsupported()
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw Unsupported()
        }
    }
}
