import ArgumentParser

/// The option that adds layers of filters to those of the request.
struct LayerOptions: ParsableArguments {
    @Option(
        name: .customLong("layer"),
        help: ArgumentHelp(
            "A further layer of filters, such as the merchant's: its name, and a file in the form "
                + "of a request. Repeat the option for more. All layers apply.",
            valueName: "name=file"
        ),
        transform: Layer.init
    )
    var layers: [Layer] = []

    /// The name of the request's own layer, if there are others.
    static let requestName = "request"

    /// A named file of filters.
    struct Layer {
        /// The name of the layer.
        let name: String

        /// The file.
        let file: InputFile
    }

    func validate() throws {
        var names: Set<[UInt8]> = [Array(Self.requestName.utf8)]
        for layer in layers where !names.insert(Array(layer.name.utf8)).inserted {
            throw ValidationError(
                layer.name == Self.requestName
                    ? "layer name `request` is that of the request itself: choose another name"
                    : "layer name `\(layer.name)` is used twice: choose another name"
            )
        }
    }
}

extension LayerOptions.Layer {
    /// Parses an argument such as `merchant=merchant.json`.
    fileprivate init(_ argument: String) throws {
        // The path may contain further equals signs.
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ValidationError("use a name and a file, such as merchant=merchant.json")
        }
        self.init(name: String(parts[0]), file: InputFile(path: String(parts[1])))
    }
}
