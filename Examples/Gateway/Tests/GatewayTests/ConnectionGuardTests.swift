import HTTPTypes
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import Testing

@testable import gateway

struct ConnectionGuardTests {
    let channel = EmbeddedChannel()
    let request = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/")

    init() throws {
        let handler = ConnectionGuard(
            timeout: .seconds(10),
            logger: Logger(label: "test") { _ in
                SwiftLogNoOpLogHandler()
            }
        )
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    @Test func `a request that is answered in time passes`() throws {
        try read(.head(request), .end(nil))
        try respond()
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
        #expect(try statuses() == [200])
    }

    @Test func `a body that takes too long is refused once`() throws {
        try read(.head(request))
        for _ in 0..<9 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try read(.body(ByteBuffer(string: " ")))
        }
        #expect(try statuses() == [])
        #expect(throws: HTTPParserError.unknown) {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.throwIfErrorCaught()
        }
        // What Hummingbird writes because of the error isn't sent.
        try respond()
        #expect(try statuses() == [408])
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `a body that takes too long after the response ends the connection`() throws {
        try read(.head(request))
        try respond()
        channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        #expect(try statuses() == [200])
        #expect(!channel.isActive)
    }

    @Test func `a response that takes too long ends the connection`() throws {
        try read(.head(request), .end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        #expect(try statuses() == [])
        #expect(!channel.isActive)
    }

    @Test func `each of several requests has the whole time`() throws {
        try read(.head(request), .end(nil), .head(request), .end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        try respond()
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        try respond()
        #expect(channel.isActive)
        #expect(try statuses() == [200, 200])
    }

    @Test func `an error is answered after the requests before it`() throws {
        try read(.head(request), .end(nil), .head(request), .end(nil))
        channel.pipeline.fireErrorCaught(HTTPParserError.invalidHeaderToken)
        #expect(try statuses() == [])
        try respond()
        #expect(try statuses() == [200])
        try respond()
        #expect(throws: HTTPParserError.unknown) { try channel.throwIfErrorCaught() }
        #expect(try statuses() == [200, 400])
    }

    @Test(arguments: [(HTTPParserError.invalidEOFState, 400), (.headerOverflow, 431)])
    func `an error without a request is answered`(error: HTTPParserError, status: Int) throws {
        channel.pipeline.fireErrorCaught(error)
        #expect(throws: HTTPParserError.unknown) { try channel.throwIfErrorCaught() }
        #expect(try statuses() == [status])
        try read(.head(request), .end(nil))
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
    }

    @Test func `a failed connection isn't answered`() throws {
        channel.pipeline.fireErrorCaught(ChannelError.ioOnClosedChannel)
        #expect(throws: ChannelError.ioOnClosedChannel) { try channel.throwIfErrorCaught() }
        #expect(try statuses() == [])
    }

    @Test func `no further request is accepted during a shutdown`() throws {
        try read(.head(request))
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        try read(.end(nil), .head(request), .end(nil))
        var parts: [HTTPRequestPart] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) { parts.append(part) }
        #expect(parts == [.head(request), .end(nil)])
    }

    // Inlined into a loop in an optimized build, the test crashes as it destroys the array of `parts`.
    @inline(never)
    private func read(_ parts: HTTPRequestPart...) throws {
        for part in parts { try channel.writeInbound(part) }
    }

    private func respond() throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    /// Returns the statuses of the responses since the last call.
    private func statuses() throws -> [Int] {
        var statuses: [Int] = []
        while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
            if case .head(let head) = part { statuses.append(head.status.code) }
        }
        return statuses
    }
}
