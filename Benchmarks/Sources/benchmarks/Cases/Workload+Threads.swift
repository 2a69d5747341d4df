import CMeasuring

extension Workload {
    /// Creates a workload that runs the filters of `resolve/mixed` on several threads.
    ///
    /// As in a gateway, the threads share a catalog, and each thread has its own filters and sets.
    init(threads count: Int, _ dataset: Dataset) {
        let engine = ProductFilterEngine(dataset)
        let query = Query.available { dataset in
            dataset.filters(
                restrictedIDs: 12,
                restrictedGroups: 1,
                excludedIDs: 5,
                excludedGroups: 1
            )
        }
        let workloads = (0..<count).map { _ in query.workload(engine, dataset) }
        func seconds(_ operations: Range<Int>) -> Double {
            let job = Unmanaged.passRetained(Job(workloads: workloads, operations: operations))
            defer { job.release() }
            return measuring_cpu_seconds(
                Int32(count),
                { context, thread in
                    guard let context else { return }
                    let job = Unmanaged<Job>.fromOpaque(context).takeUnretainedValue()
                    job.workloads[Int(thread)].run(job.operations)
                },
                job.toOpaque()
            )
        }
        self.init(
            run: { _ = seconds($0) },
            digest: workloads[0].digest,
            isSingleThreaded: false,
            nanoseconds: { seconds($0) * 1e9 / Double(count) }
        )
    }

    private final class Job {
        let workloads: [Workload]
        let operations: Range<Int>

        init(workloads: [Workload], operations: Range<Int>) {
            self.workloads = workloads
            self.operations = operations
        }
    }
}
