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
        if let setting = Setting.repeated(in: CommandLine.arguments) {
            throw ValidationError("\(setting.option): expected the option once, found it twice")
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
        let host = settings.string(.host) ?? ""
        let port = settings.integer(.port) ?? 0
        let address = host.contains(":") ? "[\(host)]" : host
        let url = settings.string(.publicUrl) ?? "http://\(address):\(port)"
        if files.needsAPIKey { files.apiKey = try generatedKey(id: files.apiKeyID, url, logger) }
        if files.hasRandomSessionKey {
            let variable = Secrets.sessionKeyVariable
            logger.warning("\(variable) isn't set: sessions end with this process")
        }
        let store = ReferenceDataStore(try files.load())
        store.current.logWarnings(to: logger)
        let reloading = ReloadService(files: files, store: store, reloads: reloads, logger: logger)

        let timeout = settings.integer(.requestTimeout) ?? 0
        let registry = MetricsRegistry()
        var services: [any Service] = [reloading]
        if let metricsPort = settings.integer(.metricsPort) {
            MetricsSystem.bootstrap(registry)
            GatewayMetrics.start()
            let metricsHost = settings.string(.metricsHost) ?? ""
            services.append(
                MetricsServer.make(
                    registry,
                    host: metricsHost,
                    port: metricsPort,
                    timeout: timeout,
                    logger: logger
                )
            )
        }
        let readiness = Readiness()
        let shutdown = ShutdownService(
            readiness: readiness,
            signals: await UnixSignalsSequence(trapping: .sigterm, .sigint),
            delay: .seconds(settings.integer(.drainDelay) ?? 0),
            logger: logger
        )
        let gateway = gateway(settings, url: url, store, limit, readiness)
        services.append(
            Application(
                router: gateway.router,
                server: .http1(configuration: Gateway.connection(timeout: timeout, logger: logger)),
                configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
                onServerRunning: { await AcceptPause.add(to: $0, logger: logger) },
                logger: logger
            )
        )
        try await run(services, until: shutdown, logger)
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
        let authentication = Authentication(store: store, limit: limit)
        let lifetime = TimeInterval(settings.integer(.sessionLifetime) ?? 0)
        return Gateway(
            sessions: SessionRoutes(
                authentication: authentication,
                store: store,
                endpoints: ClientEndpoints(
                    clientAPI: url + "/client",
                    assets: settings.string(.assetUrl) ?? url,
                    region: settings.string(.region) ?? ""
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
