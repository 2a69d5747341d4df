import ArgumentParser

/// The options that add layers of filters to those of the request, and notes to layers.
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

    @Option(
        name: .customLong("note"),
        help: ArgumentHelp(
            "Why a layer applies, such as risk=\"provider outage\": its name, and a text that its "
                + "reasons repeat. Repeat the option for other layers. The request's layer is named "
                + "request.",
            valueName: "name=text"
        ),
        transform: Note.init
    )
    var notes: [Note] = []

    /// The name of the request's own layer, if there are others.
    static let requestName = "request"

    /// A named file of filters.
    struct Layer {
        /// The name of the layer.
        let name: String

        /// The file.
        let file: InputFile
    }

    /// Why a layer applies.
    struct Note {
        /// The name of the layer.
        let name: String

        /// The text, which isn't empty.
        let text: String
    }

    /// Returns the note of the layer with a name, or `nil` if it has none.
    func note(for name: String) -> String? {
        notes.first { $0.name.utf8.elementsEqual(name.utf8) }?.text
    }

    /// The names of all layers in their order. The request is the last one.
    var names: [String] {
        layers.map(\.name) + [Self.requestName]
    }

    func validate() throws {
        if let name = NamedArgument.firstRepeatedName(in: [Self.requestName] + layers.map(\.name)) {
            throw ValidationError(
                name == Self.requestName
                    ? "layer name `request` is that of the request itself: choose another name"
                    : "layer name `\(name)` is used twice: choose another name"
            )
        }
        if let name = NamedArgument.firstRepeatedName(in: notes.map(\.name)) {
            throw ValidationError("layer `\(name)` has two notes: write one")
        }
        for note in notes where !names.contains(where: { $0.utf8.elementsEqual(note.name.utf8) }) {
            throw ValidationError(
                "no layer is named `\(note.name)`: to add a note, use the name of a --layer, or "
                    + "`\(Self.requestName)`"
            )
        }
    }
}

extension LayerOptions.Layer {
    /// Parses an argument such as `merchant=merchant.json`.
    fileprivate init(_ argument: String) throws {
        guard let argument = NamedArgument(argument), !argument.value.isEmpty else {
            throw ValidationError("use a name and a file, such as merchant=merchant.json")
        }
        self.init(name: argument.name, file: InputFile(path: argument.value))
    }
}

extension LayerOptions.Note {
    /// Parses an argument such as `risk=provider outage`.
    fileprivate init(_ argument: String) throws {
        guard let argument = NamedArgument(argument), !argument.value.isEmpty else {
            throw ValidationError("use a layer's name and a text, such as risk=\"provider outage\"")
        }
        self.init(name: argument.name, text: argument.value)
    }
}
