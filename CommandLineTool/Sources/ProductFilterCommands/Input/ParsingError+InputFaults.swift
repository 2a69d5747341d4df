import ProductCatalog

extension ParsingError {
    /// Returns the faults, with their positions and excerpts.
    ///
    /// - Parameter text: The text that was parsed.
    func inputFaults(in text: [UInt8]) -> [InputFault] {
        inputFaults { fault, location in
            fault.position = (location.line, location.column)
            fault.excerpt = Excerpt(of: text, at: location.offset, line: location.line).lines
        }
    }

    /// Returns the faults of a text that is one line of many, with their columns.
    func inputFaultsOfLine() -> [InputFault] {
        inputFaults { fault, location in fault.message += " (column \(location.column))" }
    }

    private func inputFaults(
        addLocation: (inout InputFault, _ location: Fault) -> Void
    ) -> [InputFault] {
        var inputFaults = faults.map { fault in
            var inputFault = InputFault(fault)
            addLocation(&inputFault, fault)
            return inputFault
        }
        if hasMoreFaults {
            inputFaults.append(InputFault(message: "there are more faults: correct these first"))
        }
        return inputFaults
    }
}
