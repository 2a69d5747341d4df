import ArgumentParser
import Configuration

@main
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Create payment sessions, and list the payment products available to each.",
        discussion: """
            Every option can also come from the environment or from a configuration file: \
            `--session-lifetime 60` is GATEWAY_SESSION_LIFETIME=60, or \
            {"sessionLifetime": 60}. The command line precedes the environment, which precedes the \
            file. An unknown name in any of them is an error.

            GATEWAY_SECRET_API_KEY  The secret that merchants' servers sign requests with. If it \
            isn't set, the gateway generates a key and prints it.
            GATEWAY_SESSION_KEY     The keys that sessions are encrypted with: 32 bytes in base64 \
            each, separated by commas. Gateways with the same keys share their sessions. If it \
            isn't set, sessions end with the process.

            SIGHUP reloads the files. If one isn't valid, the current data stays in use. SIGTERM \
            completes the requests in progress and exits. The log goes to standard error.
            """
    )

    @Option(help: "A configuration file: a JSON object with settings.")
    var configuration: String?

    @Flag(help: "Check the settings and the files, print the settings, and exit.")
    var printConfiguration = false

    @Option(help: Setting.host.help) var host: String?
    @Option(help: Setting.port.help) var port: Int?
    @Option(help: Setting.publicUrl.help) var publicUrl: String?
    @Option(help: Setting.assetUrl.help) var assetUrl: String?
    @Option(help: Setting.region.help) var region: String?
    @Option(help: Setting.catalog.help) var catalog: String?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: Setting.allowEmptyCatalog.help)
    var allowEmptyCatalog: Bool?
    @Option(help: Setting.merchants.help) var merchants: String?
    @Option(help: Setting.tokens.help) var tokens: String?
    @Option(help: Setting.iins.help) var iins: String?
    @Option(help: Setting.apiKeys.help) var apiKeys: String?
    @Option(help: Setting.apiKeyId.help) var apiKeyId: String?
    @Option(help: Setting.secretApiKeyFile.help) var secretApiKeyFile: String?
    @Option(help: Setting.sessionKeyFile.help) var sessionKeyFile: String?
    @Option(help: Setting.sessionLifetime.help) var sessionLifetime: Int?
    @Option(help: Setting.requestTimeout.help) var requestTimeout: Int?
    @Option(help: Setting.drainDelay.help) var drainDelay: Int?
    @Option(help: Setting.merchantRate.help) var merchantRate: Int?
    @Option(help: Setting.merchantBurst.help) var merchantBurst: Int?
    @Option(help: Setting.metricsHost.help) var metricsHost: String?
    @Option(help: Setting.metricsPort.help) var metricsPort: Int?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: Setting.tracing.help)
    var tracing: Bool?

    func validate() throws {
        for (setting, value) in options.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let expected = setting.expectation(insteadOf: value) else { continue }
            let fault = "expected \(expected), found `\(value.text.excerpt)`"
            throw ValidationError("\(setting.option): \(fault)")
        }
    }

    /// The settings of the command line.
    var options: [Setting: ConfigContent] {
        let options: [Setting: ConfigContent?] = [
            .host: host.content, .port: port.content, .publicUrl: publicUrl.content,
            .assetUrl: assetUrl.content, .region: region.content, .catalog: catalog.content,
            .allowEmptyCatalog: allowEmptyCatalog.content, .merchants: merchants.content,
            .tokens: tokens.content, .iins: iins.content, .apiKeys: apiKeys.content,
            .apiKeyId: apiKeyId.content,
            .secretApiKeyFile: secretApiKeyFile.content,
            .sessionKeyFile: sessionKeyFile.content, .sessionLifetime: sessionLifetime.content,
            .requestTimeout: requestTimeout.content, .drainDelay: drainDelay.content,
            .merchantRate: merchantRate.content, .merchantBurst: merchantBurst.content,
            .metricsHost: metricsHost.content, .metricsPort: metricsPort.content,
            .tracing: tracing.content,
        ]
        return options.compactMapValues { $0 }
    }

    /// Returns an option that a command line has more than once, or `nil`. The last value would
    /// replace the others silently, and a second configuration file all settings of the first.
    static func repeatedOption(in arguments: [String]) -> String? {
        (["--configuration"] + Setting.allCases.map(\.option)).first { option in
            arguments.count { $0 == option || $0.hasPrefix(option + "=") } > 1
        }
    }

    static func main() async {
        StandardStreams.prepare()
        await main(nil)
    }
}

extension String? {
    fileprivate var content: ConfigContent? { map { .string($0) } }
}

extension Int? {
    fileprivate var content: ConfigContent? { map { .int($0) } }
}

extension Bool? {
    fileprivate var content: ConfigContent? { map { .bool($0) } }
}
