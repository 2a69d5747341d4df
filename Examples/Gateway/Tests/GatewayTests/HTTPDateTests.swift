import Foundation
import Testing

@testable import gateway

struct HTTPDateTests {
    @Test func `every day of five years is parsed`() {
        // 2023-12-31, a Sunday.
        let start = 1_703_980_800
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        for day in 0..<1_827 {
            let date = Date(timeIntervalSince1970: TimeInterval(start + day * 86_400 + 86_399))
            let parts = calendar.dateComponents([.day, .month, .year], from: date)
            guard let year = parts.year, let month = parts.month, let number = parts.day else {
                Issue.record("a date has a year, a month and a day")
                return
            }
            let text =
                "\(weekdays[day % 7]), \(number < 10 ? "0" : "")\(number) \(months[month - 1]) "
                + "\(year) 23:59:59 GMT"
            #expect(HTTPDate.date(from: text) == date, "\(text)")
        }
    }

    @Test func `a changed byte is rejected, or changes the time`() {
        let text = "Tue, 24 Nov 2026 20:30:00 GMT"
        let date = HTTPDate.date(from: text)
        #expect(date == Date(timeIntervalSince1970: 1_795_552_200))
        for position in 0..<text.utf8.count {
            for byte in 0x20..<0x7f as Range<UInt8> where byte != Array(text.utf8)[position] {
                var bytes = Array(text.utf8)
                bytes[position] = byte
                let changed = HTTPDate.date(from: String(decoding: bytes, as: UTF8.self))
                // Only the time and the year can change without the day of the week.
                #expect(changed == nil || ((12..<25).contains(position) && changed != date))
            }
        }
    }
}
