import ArgumentParser
import Configuration

extension Setting {
    /// The help for the setting's option, with its default.
    var help: ArgumentHelp {
        switch defaultValue {
        case .string(let value): "\(summary) (default: \(value))"
        case .int(let value): "\(summary) (default: \(value))"
        default: "\(summary)"
        }
    }

    private var summary: String {
        switch self {
        case .host: "The address to listen on."
        case .port: "The port to listen on."
        case .publicUrl:
            "The public URL of the gateway. The default is the address it listens on."
        case .assetUrl: "The base URL of logos. The default is the public URL."
        case .region: "The data center, for clients that use the deprecated region."
        case .catalog: "The catalog document. The default is a sample catalog with made-up rules."
        case .allowEmptyCatalog:
            "Accept a catalog without products, which offers nothing."
        case .merchants:
            "The merchants, their filters and their order. By default, every merchant is accepted."
        case .tokens: "The stored tokens of the consumers."
        case .iins: "The payment products of cards, by their first digits (IINs)."
        case .apiKeys: "The keys of the merchants' servers, instead of GATEWAY_SECRET_API_KEY."
        case .apiKeyId: "The id of the key whose secret is GATEWAY_SECRET_API_KEY."
        case .secretApiKeyFile: "A file with the secret, instead of GATEWAY_SECRET_API_KEY."
        case .sessionKeyFile:
            "A file with the session keys, one per line, instead of GATEWAY_SESSION_KEY."
        case .sessionLifetime: "The lifetime of a session, in seconds."
        case .requestTimeout:
            "The maximum duration of a request, from its head to its response, in seconds."
        case .drainDelay:
            "How long requests are still accepted after SIGTERM, while /ready fails, in seconds."
        case .merchantRate: "The requests per second of each merchant. 0 means no limit."
        case .merchantBurst:
            "The requests of a merchant that may come at once. The default is twice the rate."
        case .metricsHost: "The address to serve metrics on."
        case .metricsPort:
            "The port to serve metrics on. By default, metrics aren't served."
        case .tracing: "Continue the W3C traces of requests, and log their ids."
        }
    }
}
