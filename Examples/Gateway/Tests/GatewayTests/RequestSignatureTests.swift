import Foundation
import HTTPTypes
import Testing

@testable import gateway

struct RequestSignatureTests {
    @Test func `every part has a line, and the API's headers are sorted`() {
        var request = HTTPRequest.signed
        request.headerFields[.accept] = "*/*"
        #expect(
            RequestSignature.stringToSign(for: request) == """
                POST
                application/json
                Tue, 24 Nov 2026 20:30:00 GMT
                x-gcs-idempotence-key:c1fd 9b
                x-gcs-servermetainfo:eyJwbGF0Zm9ybSI6InRlc3QifQ==
                /v1/1234/sessions

                """
        )
    }

    @Test func `the line of a missing content type is empty, and the path includes the query`() {
        let request = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: nil,
            path: "/v1/1234/products?countryCode=NL&currencyCode=EUR",
            headerFields: [.date: HTTPRequest.date]
        )
        #expect(
            RequestSignature.stringToSign(for: request) == """
                GET

                Tue, 24 Nov 2026 20:30:00 GMT
                /v1/1234/products?countryCode=NL&currencyCode=EUR

                """
        )
    }

    @Test func `headers with the same name keep their order`() {
        var request = HTTPRequest.signed
        request.headerFields = [.named("X-GCS-B"): "2", .named("x-gcs-a"): "3"]
        request.headerFields.append(HTTPField(name: .named("X-Gcs-B"), value: "1"))
        let string = RequestSignature.stringToSign(for: request)
        #expect(string.contains("\nx-gcs-a:3\nx-gcs-b:2\nx-gcs-b:1\n"))
    }
}

extension HTTPRequest {
    static let date = "Tue, 24 Nov 2026 20:30:00 GMT"

    /// A request signed by openssl:
    ///
    ///     printf 'POST\napplication/json\nTue, 24 Nov 2026 20:30:00 GMT\nx-gcs-idempotence-key:c1fd 9b\nx-gcs-servermetainfo:eyJwbGF0Zm9ybSI6InRlc3QifQ==\n/v1/1234/sessions\n' \
    ///         | openssl dgst -sha256 -hmac 'a secret' -binary | base64
    static var signed: HTTPRequest {
        HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "127.0.0.1",
            path: "/v1/1234/sessions",
            headerFields: [
                .named("X-GCS-ServerMetaInfo"): "eyJwbGF0Zm9ybSI6InRlc3QifQ==",
                .named("X-GCS-Idempotence-Key"): " c1fd 9b ",
                .contentType: "application/json",
                .date: date,
                .authorization: "GCS v1HMAC:a key:QuhaVeWg8BTl4YRgQEtd1VacqsJFf8OEpyArHW/w+p4=",
            ]
        )
    }
}

extension HTTPField.Name {
    static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("`\(name)` isn't a header name")
        }
        return name
    }
}
