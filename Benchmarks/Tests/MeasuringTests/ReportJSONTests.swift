import Foundation
import Measuring
import Testing

@Test func `json says everything again when read`() throws {
    let measurements: [Measuring.Measurement] = [
        .of(.productFilter, took: [100, 100, 104], first: [100, 100, 104]),
        .of(.set, took: [2100, 2000, 2080], first: [100, 100, 104], allocations: nil),
    ]
    let text = try Report.json.text(measurements)
    let read = try JSONDecoder().decode([Measuring.Measurement].self, from: Data(text.utf8))
    #expect(read == measurements)
}
