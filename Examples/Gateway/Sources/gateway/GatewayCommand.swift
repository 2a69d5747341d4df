import ArgumentParser
import Crypto
import Foundation
import Hummingbird
import Logging

@main
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Creates payment sessions, and tells what each can be paid with.",
        discussion: """
            GATEWAY_SECRET_API_KEY  the secret that merchants' servers sign requests with. Without \
            one, a key is made up and printed.
            GATEWAY_SESSION_KEY     32 bytes in base64, which sessions are sealed with. Every \
            gateway with the same key serves the same sessions. Without one, sessions end with \
            the process.

            SIGHUP reads the files anew; SIGTERM lets requests finish and ends. The log goes to \
            standard error.
            """
    )

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "A catalog document. Without it there is a sample catalog, with rules made up.")
    var catalog: String?

    @Option(help: "The merchants and their standing filters. Without it every merchant is served.")
    var merchants: String?

    @Option(help: "The consumers' stored tokens.")
    var tokens: String?

    @Option(name: .customLong("api-key-id"), help: "The id of the key that signs requests.")
    var apiKeyID = "trial"

    @Option(help: "Where clients reach this gateway, when that is not the address it listens on.")
    var publicURL: String?

    @Option(help: "What the paths of logos are relative to, when that is not the gateway itself.")
    var assetURL: String?

    @Option(help: "The data center, for clients that still ask for the region.")
    var region = "EU"

    @Option(help: "How long a session lasts, in seconds.")
    var sessionLifetime = 3 * 60 * 60

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("`--port` is from 1 to 65535, not \(port).")
        }
        guard sessionLifetime > 0 else {
            throw ValidationError("`--session-lifetime` is at least 1, not \(sessionLifetime).")
        }
        guard !apiKeyID.isEmpty, !apiKeyID.contains(":") else {
            throw ValidationError("`--api-key-id` is not empty and has no colon.")
        }
    }

    func run() async throws {
        let logger = Logger(label: "gateway") { _ in JSONLogHandler() }
        let environment = ProcessInfo.processInfo.environment
        let files = ReferenceFiles(catalog: catalog, merchants: merchants, tokens: tokens)
        let data = CurrentReferenceData(try files.load())
        data.current.logWarnings(to: logger)

        let address = host.contains(":") ? "[\(host)]" : host
        let url = publicURL ?? "http://\(address):\(port)"
        let seal = SessionSeal(key: try sessionKey(from: environment, logger))
        let gateway = Gateway(
            sessions: SessionRoutes(
                apiKey: apiKey(from: environment, url, logger),
                seal: seal,
                referenceData: data,
                addresses: ClientAddresses(
                    clientAPI: url + "/client",
                    assets: assetURL ?? url,
                    region: region
                ),
                lifetime: TimeInterval(sessionLifetime)
            ),
            products: ProductRoutes(seal: seal, referenceData: data)
        )
        let application = Application(
            router: gateway.router,
            server: .http1(configuration: Gateway.connection),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            services: [ReloadService(files: files, data: data, logger: logger)],
            logger: logger
        )
        try await application.runService()
    }

    private func apiKey(
        from environment: [String: String],
        _ url: String,
        _ logger: Logger
    ) -> APIKey {
        if let secret = Secrets.apiKeySecret(in: environment) {
            return APIKey(id: apiKeyID, secret: secret)
        }
        let key = APIKey(id: apiKeyID, secret: Secrets.random())
        logger.warning("no \(Secrets.apiKeyVariable) is set: this run has one of its own")
        // Not through `print`, which keeps the text back while standard output is a pipe.
        FileHandle.standardOutput.write(Data(TrialRun.instructions(for: key, at: url).utf8))
        return key
    }

    private func sessionKey(
        from environment: [String: String],
        _ logger: Logger
    ) throws -> SymmetricKey {
        if let key = try Secrets.sessionKey(in: environment) { return key }
        logger.warning("no \(Secrets.sessionKeyVariable) is set: sessions end with this process")
        return SymmetricKey(size: .bits256)
    }
}
