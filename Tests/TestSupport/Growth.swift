import Foundation

/// How many times as long work takes for eight times as much: about 8 where it takes time in
/// proportion, and 64 where it takes the square.
///
/// - Parameters:
///   - size: how much there is to do the first time
///   - prepare: makes the work of a size; its own time does not count
public func growth(from size: Int, _ prepare: (_ size: Int) -> () -> Void) -> Double {
    func shortest(_ work: () -> Void) -> Double {
        (0..<5).map { _ in secondsOfThread(work) }.min() ?? 0
    }
    let (small, large) = (prepare(size), prepare(8 * size))
    return shortest(large) / shortest(small)
}

/// Seconds of this thread alone, so that it makes no difference what else the machine does.
private func secondsOfThread(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}
