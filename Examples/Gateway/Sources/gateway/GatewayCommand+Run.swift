import ArgumentParser
import Foundation
import Hummingbird
import Instrumentation
import Logging
import Metrics
import ServiceLifecycle
import UnixSignals

extension GatewayCommand {
    func run() async throws {
        defer { JSONLogHandler.flush() }
        if let option = Self.repeatedOption(in: CommandLine.arguments) {
            throw ValidationError("\(option): expected the option once, found it twice")
        }
        let reloads = await UnixSignalsSequence(trapping: .sighup)
        let environment = ProcessInfo.processInfo.environment
        let settings = try Settings(
            options: options,
            file: configuration,
            environment: environment
        )
        var files = try ReferenceFiles(settings, environment: environment)
        let limit = try RequestLimit(settings)
        if printConfiguration {
            _ = try files.load()
            try StandardStreams.print(settings.description)
            return
        }
        let logger = logger(settings)
        // Metrics that are used before would do nothing.
        let metrics = metricsServer(settings, logger).map { [$0] } ?? []
        let url = publicURL(settings)
        if files.needsAPIKey { files.apiKey = try generatedKey(id: files.apiKeyID, url, logger) }
        if files.hasRandomSessionKey {
            let variable = Secrets.sessionKeyVariable
            logger.warning("\(variable) isn't set: sessions end with this process")
        }
        let store = ReferenceDataStore(try files.load())
        store.current.logWarnings(to: logger)
        let reloading = ReloadService(files: files, store: store, reloads: reloads, logger: logger)

        let readiness = Readiness()
        let gateway = gateway(settings, url: url, store, limit, readiness)
        let server = Application(
            router: gateway.router,
            server: .http1(configuration: Gateway.connection(settings, logger: logger)),
            configuration: ApplicationConfiguration(
                address: .hostname(
                    settings.requiredString(.host),
                    port: settings.requiredInteger(.port)
                )
            ),
            onServerRunning: { await AcceptPause.add(to: $0, logger: logger) },
            logger: logger
        )
        let shutdown = ShutdownService(
            readiness: readiness,
            signals: await UnixSignalsSequence(trapping: .sigterm, .sigint),
            delay: .seconds(settings.requiredInteger(.drainDelay)),
            logger: logger
        )
        let listening = ListeningServer(
            server: server,
            settings: settings,
            host: .host,
            port: .port
        )
        try await run(metrics + [reloading, listening], until: shutdown, logger)
    }

    private func publicURL(_ settings: Settings) -> String {
        settings.string(.publicUrl) ?? "http://\(settings.address(host: .host, port: .port))"
    }

    /// Returns the server for metrics, or `nil` if the settings don't have its port.
    private func metricsServer(_ settings: Settings, _ logger: Logger) -> (any Service)? {
        guard let port = settings.integer(.metricsPort) else { return nil }
        let registry = MetricsRegistry()
        MetricsSystem.bootstrap(registry)
        GatewayMetrics.start()
        let server = MetricsServer.make(
            registry,
            address: .hostname(settings.requiredString(.metricsHost), port: port),
            connection: Gateway.connection(settings, logger: logger),
            logger: logger
        )
        return ListeningServer(
            server: server,
            settings: settings,
            host: .metricsHost,
            port: .metricsPort
        )
    }

    private func logger(_ settings: Settings) -> Logger {
        let isTracing = settings.flag(.tracing)
        if isTracing { InstrumentationSystem.bootstrap(TraceInstrument()) }
        let provider = isTracing ? TraceInstrument.metadataProvider : nil
        return Logger(label: "gateway") { _ in JSONLogHandler(metadataProvider: provider) }
    }

    private func gateway(
        _ settings: Settings,
        url: String,
        _ store: ReferenceDataStore,
        _ limit: RequestLimit?,
        _ readiness: Readiness
    ) -> Gateway {
        let authentication = Authentication(limit: limit)
        let lifetime = TimeInterval(settings.requiredInteger(.sessionLifetime))
        return Gateway(
            sessions: SessionRoutes(
                authentication: authentication,
                store: store,
                endpoints: ClientEndpoints(
                    clientAPI: url + "/client",
                    assets: settings.string(.assetUrl) ?? url,
                    region: settings.requiredString(.region)
                ),
                lifetime: lifetime
            ),
            hostedCheckouts: HostedCheckoutRoutes(
                authentication: authentication,
                store: store,
                partialURL: url.components(separatedBy: "://").last ?? url,
                lifetime: lifetime
            ),
            products: ProductRoutes(authentication: authentication, store: store),
            iins: IINRoutes(authentication: authentication, store: store),
            readiness: readiness,
            hasMetrics: settings.integer(.metricsPort) != nil,
            hasTracing: settings.flag(.tracing)
        )
    }

    /// Runs services until another one ends, and shuts them down in reverse order.
    private func run(
        _ services: [any Service],
        until shutdown: ShutdownService,
        _ logger: Logger
    ) async throws {
        let last = ServiceGroupConfiguration.ServiceConfiguration(
            service: shutdown,
            successTerminationBehavior: .gracefullyShutdownGroup
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { .init(service: $0) } + [last],
                logger: logger
            )
        )
        try await group.run()
    }

    /// Generates an API key, and prints it with commands that use it.
    private func generatedKey(id: String, _ url: String, _ logger: Logger) throws -> APIKey {
        let key = APIKey(id: id, secret: Secrets.random())
        logger.warning("\(Secrets.apiKeyVariable) isn't set: using a key generated for this run")
        // `print` buffers its output while standard output is a pipe, and ignores errors.
        try StandardStreams.print(QuickStart.instructions(for: key, at: url))
        return key
    }
}
