import CRoaringPeer
import JSONPeers
import Reporting

extension EngineName {
    /// A Boolean value that indicates whether the engine is built in.
    var isBuiltIn: Bool {
        if let jsonPeer { return json_peer_is_built_in(jsonPeer) }
        return self != .croaring || roaring_peer_is_built_in()
    }

    /// How to build in an engine that is optional.
    private var installation: String {
        switch self {
        case .croaring: "run Scripts/fetch-croaring"
        case .rapidJSON: "install it (`rapidjson-dev` on Debian), touch Sources/JSONPeers/*.cpp"
        case .simdjson: "install it (`libsimdjson-dev` on Debian), touch Sources/JSONPeers/*.cpp"
        default: "it needs nothing"
        }
    }

    /// What to do when the engine isn't built in.
    var installationHint: String {
        "\(rawValue) isn't built in: \(installation), then build again"
    }

    /// A paragraph with the hint for each engine that isn't built in, or an empty string.
    static var installationHints: String {
        let missing = allCases.filter { !$0.isBuiltIn }
        return missing.map { "\n\($0.installationHint)." }.joined()
    }
}
