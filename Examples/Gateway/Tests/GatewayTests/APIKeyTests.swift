import Foundation
import HTTPTypes
import ProductFilter
import Testing

@testable import gateway

struct APIKeyTests {
    let key = APIKey(id: "a key", secret: "a secret")
    let sent = Date(timeIntervalSince1970: 1_795_552_200)

    @Test func `a request that was signed elsewhere is taken`() throws {
        try key.verify(.signed, at: sent)
    }

    @Test func `a request without a body is taken as well`() throws {
        // printf 'GET\n\nTue, 24 Nov 2026 20:30:00
        // GMT\n/v1/1234/products?countryCode=NL&currencyCode=EUR\n' \
        //     | openssl dgst -sha256 -hmac 'a secret' -binary | base64
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
    func `a date up to five minutes off is taken`(seconds: TimeInterval) throws {
        try key.verify(.signed, at: sent + seconds)
    }

    @Test(arguments: [-301.0, 301, 86_400])
    func `a date further off is refused`(seconds: TimeInterval) {
        #expect(code(at: sent + seconds) == "dateOff")
    }

    @Test func `nothing that is signed can be changed`() {
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
    func `another key and another signature are refused alike`(authorization: String) {
        var request = HTTPRequest.signed
        request.headerFields[.authorization] = authorization
        #expect(code(for: request, at: sent) == "signatureInvalid")
    }

    @Test(arguments: ["", "GCS v1HMAC:", "GCS v1HMAC:a:b:c", "Bearer a:b:c", "gcs v1HMAC:a key:a"])
    func `a header of another form is refused`(authorization: String) {
        var request = HTTPRequest.signed
        request.headerFields[.authorization] = authorization
        #expect(code(for: request, at: sent) == "notSigned")
    }

    @Test(arguments: [
        nil, "", "yesterday", "2026-11-24T20:30:00Z", "Tue, 99 Nov 2026 20:30:00 GMT",
    ])
    func `a request without a date that can be read is refused`(date: String?) {
        var request = HTTPRequest.signed
        request.headerFields[.date] = date
        #expect(code(for: request, at: sent) == "dateMissing")
    }

    private func code(for request: HTTPRequest = .signed, at time: Date) -> String? {
        do throws(Refusal) {
            try key.verify(request, at: time)
            return nil
        } catch {
            #expect(error.status == .forbidden)
            return error.errors.first?.code
        }
    }
}
