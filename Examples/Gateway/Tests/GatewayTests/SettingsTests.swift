import ArgumentParser
import Configuration
import Foundation
import Testing

@testable import gateway

struct SettingsTests {
    @Test func `the command line precedes the environment, the file and the default`() throws {
        let file = try TemporaryFile(#"{"port":3,"region":"file","requestTimeout":3}"#)
        let settings = try Settings(
            options: [.port: .int(1)],
            file: file.path,
            environment: ["GATEWAY_PORT": "2", "GATEWAY_REGION": "environment"]
        )
        #expect(settings.integer(.port) == 1)
        #expect(settings.string(.region) == "environment")
        #expect(settings.integer(.requestTimeout) == 3)
        #expect(settings.string(.host) == "127.0.0.1")
        #expect(settings.string(.merchants) == nil)
        #expect(
            settings.description.split(separator: "\n").filter {
                $0.hasPrefix("port") || $0.hasPrefix("re") || $0.hasPrefix("merchants")
            } == [
                "port: 1 (command line)", "region: environment (environment)", "merchants: not set",
                "requestTimeout: 3 (configuration file)",
            ]
        )
    }

    @Test func `a flag of the command line can undo one of the file`() throws {
        let file = try TemporaryFile(#"{"allowEmptyCatalog":true}"#)
        #expect(try Settings(file: file.path).flag(.allowEmptyCatalog))
        let options: [Setting: ConfigContent] = [.allowEmptyCatalog: .bool(false)]
        #expect(try !Settings(options: options, file: file.path).flag(.allowEmptyCatalog))
    }

    @Test func `the environment can name the configuration file`() throws {
        let file = try TemporaryFile(#"{"port":3}"#)
        let environment = ["GATEWAY_CONFIGURATION": file.path]
        #expect(try Settings(environment: environment).integer(.port) == 3)
    }

    @Test(arguments: [
        (#"{"merchant":"a"}"#, ":1:2: merchant: unknown key `merchant`: use `merchants`"),
        (#"{"Merchants":"a"}"#, ":1:2: Merchants: unknown key `Merchants`: use `merchants`"),
        (#"{"merchants":"a","merchants":"b"}"#, ":1:18: merchants: duplicate key"),
        (#"{"merchants":1}"#, ":1:14: merchants: expected a string, found `1`"),
        (#"{"merchants":""}"#, ":1:14: merchants: expected a value that isn't empty, found ``"),
        (#"{"port":"80"}"#, ":1:9: port: expected an integer without quotes, found `\"80\"`"),
        (#"{"port":0}"#, ":1:9: port: expected an integer from 1 to 65535, found `0`"),
        (#"{"tracing":"yes"}"#, ":1:12: tracing: expected true or false, found `\"yes\"`"),
        (#"{"secretApiKey":"a"}"#, ":1:2: secretApiKey: unknown key `secretApiKey`"),
        (#"{"apiKeyId":"a:b"}"#, ":1:13: apiKeyId: expected an id without a colon"),
        ("{", ":1:2: "), ("[]", ":1:1: "),
    ])
    func `a fault of the file has its place`(text: String, fault: String) throws {
        let file = try TemporaryFile(text)
        let reasons = reasons { () throws(ConfigurationError) in _ = try Settings(file: file.path) }
        #expect(reasons.count == 1)
        #expect(reasons.first?.hasPrefix(file.path + fault) == true, "\(reasons)")
    }

    @Test(arguments: [
        ("GATEWAY_PORT", "abc", "expected an integer from 1 to 65535, found `abc`"),
        ("GATEWAY_PORT", "65536", "expected an integer from 1 to 65535, found `65536`"),
        ("GATEWAY_PORT", "", "expected an integer from 1 to 65535, found ``"),
        ("GATEWAY_TRACING", "maybe", "expected true or false, found `maybe`"),
        ("GATEWAY_MERCHANTS", "", "expected a value that isn't empty, found ``"),
        ("GATEWAY_MERCHANT", "a", "unknown environment variable: \(suggestion)"),
        ("GATWAY_MERCHANTS", "a", "unknown environment variable: \(suggestion)"),
        ("gateway_merchants", "a", "unknown environment variable: \(suggestion)"),
        ("GATEWAY_OTHER", "a", "unknown environment variable: `gateway --help` lists the known"),
    ])
    func `a fault of the environment names the variable`(
        name: String,
        value: String,
        fault: String
    ) {
        let reasons = reasons { () throws(ConfigurationError) in
            // The option doesn't hide the fault.
            _ = try Settings(options: [.port: .int(1)], environment: [name: value])
        }
        #expect(reasons.count == 1)
        #expect(reasons.first?.hasPrefix("\(name): \(fault)") == true, "\(reasons)")
    }

    private static let suggestion = "did you mean `GATEWAY_MERCHANTS`?"

    @Test func `an unknown variable is reported without its value`() {
        let reasons = reasons { () throws(ConfigurationError) in
            _ = try Settings(environment: ["GATEWAY_SECRET_APIKEYS": "hidden"])
        }
        #expect(reasons.count == 1)
        #expect(!reasons.joined().contains("hidden"))
    }

    @Test func `other variables are ignored`() throws {
        _ = try Settings(environment: ["PATH": "/bin", "PORT": "x", "MERCHANTS": "a", "GATE": "b"])
    }

    @Test(arguments: [
        ("--port", "0", "--port: expected an integer from 1 to 65535, found `0`"),
        (
            "--session-lifetime", "9223372036854775807",
            "--session-lifetime: expected an integer from 1"
        ),
        (
            "--drain-delay", "3601",
            "--drain-delay: expected an integer from 0 to 3600, found `3601`"
        ),
        ("--api-key-id", "a:b", "--api-key-id: expected an id without a colon, found `a:b`"),
        ("--merchants", "", "--merchants: expected a value that isn't empty, found ``"),
        ("--merchant", "a", "Unknown option '--merchant'"),
    ])
    func `a fault of the command line names the option`(
        option: String,
        value: String,
        fault: String
    ) {
        do {
            _ = try GatewayCommand.parse([option, value])
            Issue.record("\(option) \(value) is accepted")
        } catch {
            let message = GatewayCommand.message(for: error)
            #expect(message.contains(fault), "\(message)")
        }
    }

    @Test(arguments: [
        (["--port", "1", "--port", "2"], "--port"), (["--port=1", "--port", "1"], "--port"),
        (["--metrics-port", "1", "--port", "1"], nil), ([], nil),
        (["--tracing", "--no-tracing", "--tracing"], "--tracing"),
        (["--configuration", "a", "--configuration=b"], "--configuration"),
        (["--configuration", "a", "--print-configuration"], nil),
    ])
    func `an option that is set twice is found`(arguments: [String], option: String?) {
        #expect(GatewayCommand.repeatedOption(in: arguments) == option)
    }

    @Test func `all faults are reported together`() throws {
        let file = try TemporaryFile(#"{"a":1,"port":0}"#)
        let reasons = reasons { () throws(ConfigurationError) in
            _ = try Settings(file: file.path, environment: ["GATEWAY_A": "", "GATEWAY_PORT": "x"])
        }
        #expect(reasons.count == 4)
    }

    @Test func `every setting has an option, and is documented with its three names`() throws {
        let options = GatewayCommand.helpMessage()
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Documentation/Configuration.md"
        )
        let page = try String(contentsOf: path, encoding: .utf8)
        for setting in Setting.allCases {
            #expect(
                options.contains("\(setting.option) ") || options.contains("\(setting.option)/")
            )
            let row = "| `\(setting.option)` | `\(setting.variable)` | `\(setting.rawValue)` |"
            #expect(page.contains(row), "\(row)")
        }
    }
}

/// Returns the reasons of the error that a closure throws, or none.
func reasons(_ body: () throws(ConfigurationError) -> Void) -> [String] {
    do {
        try body()
        return []
    } catch {
        return error.reasons
    }
}

/// A file that's deleted with the instance.
final class TemporaryFile {
    let path: String

    init(_ text: String) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try text.write(to: url, atomically: true, encoding: .utf8)
        path = url.path()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
