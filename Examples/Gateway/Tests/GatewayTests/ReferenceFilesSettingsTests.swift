import Configuration
import Testing

@testable import gateway

struct ReferenceFilesSettingsTests {
    @Test func `a secret file replaces the variable, without its last line feed`() throws {
        let file = try TemporaryFile("a secret\n")
        let settings = try Settings(options: [.secretApiKeyFile: .string(file.path)])
        let files = try ReferenceFiles(settings, environment: [:])
        #expect(!files.needsAPIKey)
        #expect(try Secrets.contents(of: file.path, .secretApiKeyFile) == "a secret")
    }

    @Test func `one secret from two sources is rejected`() throws {
        let sources: [(Setting, String)] = [
            (.apiKeys, "GATEWAY_SECRET_API_KEY"), (.secretApiKeyFile, "GATEWAY_SECRET_API_KEY"),
            (.sessionKeyFile, "GATEWAY_SESSION_KEY"),
        ]
        for (setting, variable) in sources {
            let settings = try Settings(options: [setting: .string("path")])
            let key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            let reasons = reasons { () throws(ConfigurationError) in
                _ = try ReferenceFiles(settings, environment: [variable: key])
            }
            let names = "`\(setting.rawValue)` and \(variable)"
            #expect(reasons == ["\(names) are set, and only one can be used: remove the others"])
        }
    }

    @Test func `a secret file that can't be used is reported without its path`() throws {
        let empty = try TemporaryFile("\n")
        for path in ["/nowhere/hidden", empty.path] {
            let reasons = reasons { () throws(ConfigurationError) in
                _ = try ReferenceFiles(apiKeySecret: path).load()
            }
            #expect(
                reasons.count == 1 && reasons.first?.hasPrefix("`secretApiKeyFile` ") == true,
                "\(reasons)"
            )
            #expect(!reasons[0].contains(path))
        }
    }

    @Test func `an empty variable is the same as none`() throws {
        let environment = ["GATEWAY_SECRET_API_KEY": "", "GATEWAY_SESSION_KEY": ""]
        let settings = try Settings(environment: environment)
        let files = try ReferenceFiles(settings, environment: environment)
        #expect(files.needsAPIKey && files.hasRandomSessionKey)
    }
}
