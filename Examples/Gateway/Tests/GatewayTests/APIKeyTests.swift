import Foundation
import HTTPTypes
import ProductFilter
import Testing

@testable import gateway

struct APIKeyTests {
    let key = APIKey(id: "a key", secret: "a secret")
    let sent = Date(timeIntervalSince1970: 1_795_552_200)

    @Test func `a request signed by openssl is valid`() throws {
        try key.verify(.signed, at: sent)
    }

    @Test func `a request without a body is valid`() throws {
        // date='Tue, 24 Nov 2026 20:30:00 GMT'
        // path='/v1/1234/products?countryCode=NL&currencyCode=EUR'
        // printf 'GET\n\n%s\n%s\n' "$date" "$path" |
        //     openssl dgst -sha256 -hmac 'a secret' -binary | base64
        let signature = "nOE/u6gt/7f2ttRtmQZldQZDQsY6Q5cdqdYnIlgFwWI="
        let request = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: nil,
            path: "/v1/1234/products?countryCode=NL&currencyCode=EUR",
            headerFields: [
                .date: HTTPRequest.date, .authorization: "GCS v1HMAC:a key:\(signature)",
            ]
        )
        try key.verify(request, at: sent)
    }

    @Test(arguments: [-300.0, -299, 0, 300])
    func `a date up to five minutes off is valid`(seconds: TimeInterval) throws {
        try key.verify(.signed, at: sent + seconds)
    }

    @Test(arguments: [-301.0, 301, 86_400])
    func `a date more than five minutes off is rejected`(seconds: TimeInterval) {
        #expect(code(at: sent + seconds) == "dateOff")
    }

    @Test func `changing a signed part invalidates the signature`() {
        let changes: [(inout HTTPRequest) -> Void] = [
            { $0.method = .put },
            { $0.path = "/v1/1235/sessions" },
            { $0.path = "/v1/1234/sessions?a=b" },
            { $0.headerFields[.contentType] = "application/json; charset=utf-8" },
            { $0.headerFields[.date] = "Tue, 24 Nov 2026 20:30:01 GMT" },
            { $0.headerFields[.named("X-GCS-Idempotence-Key")] = "c1fd 9c" },
            { $0.headerFields[.named("X-GCS-Idempotence-Key")] = nil },
            { $0.headerFields[.named("X-GCS-Other")] = "" },
        ]
        for change in changes {
            var request = HTTPRequest.signed
            change(&request)
            #expect(code(for: request, at: sent) == "signatureInvalid", "\(request)")
        }
    }

    @Test(arguments: [
        "GCS v1HMAC:another key:QuhaVeWg8BTl4YRgQEtd1VacqsJFf8OEpyArHW/w+p4=",
        "GCS v1HMAC:a key:QuhaVeWg8BTl4YRgQEtd1VacqsJFf8OEpyArHW/w+p8=",
        "GCS v1HMAC:a key:QuhaVeWg8BTl4YRgQEtd1VacqsJFf8OEpyArHW/w",
        "GCS v1HMAC:a key:",
        "GCS v1HMAC:a key:%",
    ])
    func `an unknown key and a wrong signature cause the same error`(authorization: String) {
        var request = HTTPRequest.signed
        request.headerFields[.authorization] = authorization
        #expect(code(for: request, at: sent) == "signatureInvalid")
    }

    @Test(arguments: ["", "GCS v1HMAC:", "GCS v1HMAC:a:b:c", "Bearer a:b:c", "gcs v1HMAC:a key:a"])
    func `a malformed authorization header is rejected`(authorization: String) {
        var request = HTTPRequest.signed
        request.headerFields[.authorization] = authorization
        #expect(code(for: request, at: sent) == "notSigned")
    }

    @Test(arguments: [
        nil, "", "yesterday", "2026-11-24T20:30:00Z", "Tue, 99 Nov 2026 20:30:00 GMT",
        "Mon, 24 Nov 2026 20:30:00 GMT", "Tue, 24 Nov 2026 20:30:00 GMT x",
        "Tue, 24 Nov 2026 20:30:00 GMT, Tue, 24 Nov 2026 20:30:00 GMT",
        "Tue, 24 Nov 2026 20:30:00 GMT+1", "Tue, 24 Nov 2026 20:30:00 UTC",
        "tue, 24 nov 2026 20:30:00 GMT", "Tue,  24 Nov 2026 20:30:00 GMT",
        "Tue, 24 Nov 26 20:30:00 GMT", "Tue, 24 Nov 2026 24:30:00 GMT",
        "Tue, 31 Nov 2026 20:30:00 GMT", "Tuesday, 24-Nov-26 20:30:00 GMT",
        "Tue, 24 Nov 2026 20:30:60 GMT",
    ])
    func `a missing or malformed date is rejected`(date: String?) {
        var request = HTTPRequest.signed
        request.headerFields[.date] = date
        #expect(code(for: request, at: sent) == "dateMissing")
    }

    private func code(for request: HTTPRequest = .signed, at time: Date) -> String? {
        do throws(APIError) {
            try key.verify(request, at: time)
            return nil
        } catch {
            #expect(error.status == .forbidden)
            return error.errors.first?.code
        }
    }
}
