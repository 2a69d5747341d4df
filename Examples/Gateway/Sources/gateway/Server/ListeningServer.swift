import Foundation
import NIOCore
import ServiceLifecycle

/// A server that reports the address that it can't listen on, and the settings of that address.
struct ListeningServer: Service {
    let server: any Service
    let settings: Settings

    /// The settings of the address.
    let host: Setting
    let port: Setting

    func run() async throws {
        do {
            try await server.run()
        } catch let error as IOError {
            throw unsafe fault(String(cString: strerror(error.errnoCode)).lowercased())
        } catch is SocketAddressError.UnknownHost {
            throw fault("unknown host")
        }
    }

    private func fault(_ reason: String) -> ConfigurationError {
        let address = settings.address(host: host, port: port)
        let remedy = "change \(host.option) or \(port.option)"
        return ConfigurationError("\(address): can't listen: \(reason): \(remedy)")
    }
}

extension Settings {
    /// Returns an address, such as `127.0.0.1:8080` or `[::1]:8080`.
    func address(host: Setting, port: Setting) -> String {
        let host = requiredString(host)
        return "\(host.contains(":") ? "[\(host)]" : host):\(requiredInteger(port))"
    }
}
