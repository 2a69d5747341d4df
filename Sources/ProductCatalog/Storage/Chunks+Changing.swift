// Changing single members in place.

extension Chunks {
    mutating func insert(_ offset: Int) {
        guard !contains(offset) else { return }
        let start = makeOwn(chunk: offset / Chunks.width)
        own[start + offset / 64 % 64] |= 1 << UInt64(offset % 64)
    }

    mutating func remove(_ offset: Int) {
        guard contains(offset) else { return }
        let chunk = offset / Chunks.width
        let start = makeOwn(chunk: chunk)
        own[start + offset / 64 % 64] &= ~(1 << UInt64(offset % 64))
        if wordNumbers(of: chunk).allSatisfy({ word($0) == 0 }) { self[chunk] = Chunks.empty }
    }

    /// Makes sure that a chunk's words belong to this set alone, and says where they begin.
    private mutating func makeOwn(chunk: Int) -> Int {
        let number = self[chunk]
        if number >= Chunks.firstStored {
            let (isShared, start) = place(of: number)
            if !isShared { return start }
        }
        let start = shape.tableWords + ownCount * shape.chunkWords
        for word in wordNumbers(of: chunk) {
            let value = self.word(word)
            if own.count == start + word % 64 {
                own.append(value)
            } else {
                own[start + word % 64] = value
            }
        }
        self[chunk] = Chunks.firstStored + UInt32(sharedCount + ownCount)
        ownCount += 1
        return start
    }

    /// Gives the number of the full chunk to every chunk that has all its products. Its words stay unused.
    mutating func markFullChunks() {
        for chunk in 0..<shape.chunkCount where self[chunk] >= Chunks.firstStored {
            if wordNumbers(of: chunk).allSatisfy({ word($0) == shape.fullWord($0) }) {
                self[chunk] = Chunks.full
            }
        }
    }
}
