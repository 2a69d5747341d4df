import ArgumentParser
import Crypto
import Foundation
import Hummingbird
import Logging
import UnixSignals

@main
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Create payment sessions, and list the payment products available to each.",
        discussion: """
            GATEWAY_SECRET_API_KEY  The secret that merchants' servers sign requests with. If it \
            isn't set, the gateway generates a key and prints it.
            GATEWAY_SESSION_KEY     The key that sessions are encrypted with: 32 bytes in base64. \
            Gateways with the same key share their sessions. If it isn't set, sessions end with \
            the process.

            SIGHUP reloads the files. If one isn't valid, the current data stays in use. SIGTERM \
            completes the requests in progress and exits. The log goes to standard error.
            """
    )

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "The catalog document. The default is a sample catalog with made-up rules.")
    var catalog: String?

    @Option(
        help:
            "The merchants, their filters and their order. By default, every merchant is accepted."
    )
    var merchants: String?

    @Option(help: "The stored tokens of the consumers.")
    var tokens: String?

    @Option(help: "The issuer identification numbers: the first digits of cards.")
    var iins: String?

    @Option(name: .customLong("api-key-id"), help: "The id of the key that signs requests.")
    var apiKeyID = "trial"

    @Option(help: "The public URL of the gateway. The default is the address it listens on.")
    var publicURL: String?

    @Option(help: "The base URL of logos. The default is the public URL.")
    var assetURL: String?

    @Option(help: "The data center, for clients that use the deprecated region.")
    var region = "EU"

    @Option(help: "The lifetime of a session, in seconds.")
    var sessionLifetime = 3 * 60 * 60

    @Option(help: "The maximum duration of a request, from its head to its response, in seconds.")
    var requestTimeout = 20

    @Flag(help: "Accept a catalog without products, which offers nothing to anybody.")
    var allowEmptyCatalog = false

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("`--port` must be between 1 and 65535, not \(port).")
        }
        guard sessionLifetime > 0 else {
            throw ValidationError("`--session-lifetime` must be positive, not \(sessionLifetime).")
        }
        guard requestTimeout > 0 else {
            throw ValidationError("`--request-timeout` must be positive, not \(requestTimeout).")
        }
        guard !apiKeyID.isEmpty, !apiKeyID.contains(":") else {
            throw ValidationError("`--api-key-id` must not be empty or contain a colon.")
        }
    }

    static func main() async {
        StandardStreams.prepare()
        await main(nil)
    }

    func run() async throws {
        defer { JSONLogHandler.flush() }
        let reloads = await UnixSignalsSequence(trapping: .sighup)
        let logger = Logger(label: "gateway") { _ in JSONLogHandler() }
        let environment = ProcessInfo.processInfo.environment
        let files = ReferenceFiles(
            catalog: catalog,
            merchants: merchants,
            tokens: tokens,
            iins: iins,
            allowsEmptyCatalog: allowEmptyCatalog
        )
        let store = ReferenceDataStore(try files.load())
        store.current.logWarnings(to: logger)

        let address = host.contains(":") ? "[\(host)]" : host
        let url = publicURL ?? "http://\(address):\(port)"
        let authentication = Authentication(
            apiKey: try apiKey(from: environment, url, logger),
            sealer: SessionSealer(key: try sessionKey(from: environment, logger))
        )
        let gateway = Gateway(
            sessions: SessionRoutes(
                authentication: authentication,
                store: store,
                endpoints: ClientEndpoints(
                    clientAPI: url + "/client",
                    assets: assetURL ?? url,
                    region: region
                ),
                lifetime: TimeInterval(sessionLifetime)
            ),
            hostedCheckouts: HostedCheckoutRoutes(
                authentication: authentication,
                store: store,
                partialURL: url.components(separatedBy: "://").last ?? url,
                lifetime: TimeInterval(sessionLifetime)
            ),
            products: ProductRoutes(authentication: authentication, store: store),
            iins: IINRoutes(authentication: authentication, store: store)
        )
        let application = Application(
            router: gateway.router,
            server: .http1(
                configuration: Gateway.connection(timeout: requestTimeout, logger: logger)
            ),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            services: [
                ReloadService(files: files, store: store, reloads: reloads, logger: logger)
            ],
            onServerRunning: { await AcceptPause.add(to: $0, logger: logger) },
            logger: logger
        )
        try await application.runService()
    }

    private func apiKey(
        from environment: [String: String],
        _ url: String,
        _ logger: Logger
    ) throws -> APIKey {
        if let secret = Secrets.apiKeySecret(in: environment) {
            return APIKey(id: apiKeyID, secret: secret)
        }
        let key = APIKey(id: apiKeyID, secret: Secrets.random())
        logger.warning("\(Secrets.apiKeyVariable) isn't set: using a key generated for this run")
        // `print` buffers its output while standard output is a pipe, and ignores errors.
        try StandardStreams.print(QuickStart.instructions(for: key, at: url))
        return key
    }

    private func sessionKey(
        from environment: [String: String],
        _ logger: Logger
    ) throws -> SymmetricKey {
        if let key = try Secrets.sessionKey(in: environment) { return key }
        logger.warning("\(Secrets.sessionKeyVariable) isn't set: sessions end with this process")
        return SymmetricKey(size: .bits256)
    }
}
