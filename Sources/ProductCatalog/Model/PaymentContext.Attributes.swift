extension PaymentContext {
    /// A fact about a payment that the host defines, such as the channel.
    public struct Attribute: Hashable, Sendable {
        /// The name of the attribute.
        public let name: AttributeName

        /// The value of the attribute.
        public var value: AttributeValue

        /// Creates an attribute.
        ///
        /// - Parameters:
        ///   - name: The name of the attribute.
        ///   - value: The value of the attribute.
        public init(_ name: AttributeName, _ value: AttributeValue) {
            self.name = name
            self.value = value
        }
    }

    /// The attributes of a payment, each with a different name, in ascending order of names.
    ///
    /// ```swift
    /// var attributes: PaymentContext.Attributes = ["channel": "web"]
    /// attributes["customerType"] = "company"
    /// ```
    ///
    /// Unlike those of a dictionary, the elements have a stable order and are read without retaining
    /// them.
    public struct Attributes: Hashable, Sendable {
        /// The attributes, in ascending order of names.
        private(set) var elements: [Attribute] = []

        /// Creates an empty collection.
        public init() {}

        /// Creates a collection of attributes.
        ///
        /// To create it from attributes that come from outside, use ``init(unique:)``.
        ///
        /// - Parameter attributes: The attributes, in any order.
        /// - Precondition: No two attributes have the same name.
        /// - Complexity: O(*n* log *n*) for *n* attributes.
        public init(_ attributes: some Sequence<Attribute>) {
            guard let unique = Self(unique: attributes) else {
                preconditionFailure("two attributes have the same name")
            }
            self = unique
        }

        /// Creates a collection of attributes, or returns `nil` if two have the same name.
        ///
        /// - Parameter attributes: The attributes, in any order.
        /// - Complexity: O(*n* log *n*) for *n* attributes.
        public init?(unique attributes: some Sequence<Attribute>) {
            elements = attributes.sorted { $0.name < $1.name }
            for position in elements.indices.dropFirst()
            where elements[position].name == elements[position - 1].name {
                return nil
            }
        }

        /// The value of the attribute with a name, or `nil` if there is none.
        ///
        /// - Complexity: O(log *n*) to get and O(*n*) to set, for *n* attributes.
        public subscript(name: AttributeName) -> AttributeValue? {
            get {
                let position = position(ofFirstFrom: name)
                return hasAttribute(name, at: position) ? elements[position].value : nil
            }
            set {
                let position = position(ofFirstFrom: name)
                switch (hasAttribute(name, at: position), newValue) {
                case (true, let value?): elements[position].value = value
                case (true, nil): elements.remove(at: position)
                case (false, let value?): elements.insert(Attribute(name, value), at: position)
                case (false, nil): break
                }
            }
        }

        private func hasAttribute(_ name: AttributeName, at position: Int) -> Bool {
            position < elements.count && elements[position].name == name
        }

        /// Returns the position of the first attribute whose name doesn't precede another.
        private func position(ofFirstFrom name: AttributeName) -> Int {
            var low = 0
            var high = elements.count
            while low < high {
                let middle = low + (high - low) / 2
                if elements[middle].name < name { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}

extension PaymentContext.Attributes: RandomAccessCollection {
    /// The position of the first attribute.
    public var startIndex: Int { 0 }

    /// The position after the last attribute.
    public var endIndex: Int { elements.count }

    /// Returns the attribute at a position.
    public subscript(position: Int) -> PaymentContext.Attribute { elements[position] }
}

extension PaymentContext.Attributes: ExpressibleByDictionaryLiteral {
    /// Creates a collection from a dictionary literal, such as `["channel": "web"]`.
    ///
    /// - Precondition: No two attributes have the same name.
    public init(dictionaryLiteral elements: (AttributeName, AttributeValue)...) {
        self.init(elements.map { PaymentContext.Attribute($0, $1) })
    }
}

extension PaymentContext.Attributes: CustomStringConvertible {
    /// The attributes as `name=value`, separated by commas.
    public var description: String {
        map { "\($0.name.rawValue.visible)=\($0.value.rawValue.visible)" }.joined(separator: ", ")
    }
}
