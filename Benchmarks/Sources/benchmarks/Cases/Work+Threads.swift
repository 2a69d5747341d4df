import CMeasuring

extension Work {
    /// The mixed filters in some threads at once: one catalog, and each thread's own filters and
    /// sets, as a gateway has them.
    init(threads count: Int, in world: World) {
        let engine = ProductFilterEngine(world)
        let question = Question.available { world in
            world.filters(
                restrictedIDs: 12,
                restrictedGroups: 1,
                excludedIDs: 5,
                excludedGroups: 1
            )
        }
        let works = (0..<count).map { _ in question.work(engine, in: world) }
        func seconds(_ operations: Range<Int>) -> Double {
            let job = Unmanaged.passRetained(Job(works: works, operations: operations))
            defer { job.release() }
            return measuring_cpu_seconds(
                Int32(count),
                { context, thread in
                    guard let context else { return }
                    let job = Unmanaged<Job>.fromOpaque(context).takeUnretainedValue()
                    job.works[Int(thread)].run(job.operations)
                },
                job.toOpaque()
            )
        }
        self.init(
            run: { _ = seconds($0) },
            digest: works[0].digest,
            isInThisThread: false,
            nanoseconds: { seconds($0) * 1e9 / Double(count) }
        )
    }

    private final class Job {
        let works: [Work]
        let operations: Range<Int>

        init(works: [Work], operations: Range<Int>) {
            self.works = works
            self.operations = operations
        }
    }
}
