"""The map once more, in tuples and lists, with a memory that never fails; and hashes to use."""

from hashlib import blake2b

from gridloom.specs.position_map import Operation


def hash_of(spec, key, salt=0):
    """Two indices of 32 bits."""
    digest = blake2b(bytes(key), digest_size=8, salt=salt.to_bytes(8, "little")).digest()
    return int.from_bytes(digest[:4], "little"), int.from_bytes(digest[4:], "little")


class PlainMap:
    """Buckets of (key, position) or None; places of (key, position, side) or None."""

    def __init__(self, spec, hash_of_key):
        self.spec = spec
        self.hash_of_key = hash_of_key
        self.tables = [[[None] * 8 for _ in range(spec.buckets)] for _ in range(2)]
        self.stash = [None] * spec.stash_depth
        self.commands = 0
        self.is_stopped = False

    @property
    def keys(self):
        slots = [slot for table in self.tables for bucket in table for slot in bucket]
        return [entry[0] for entry in slots + self.stash if entry is not None]

    def candidate(self):
        depth = len(self.stash)
        turns = [(self.commands + n) % depth for n in range(depth)]
        return next((place for place in turns if self.stash[place] is not None), None)

    def buckets_of(self, key):
        indices = self.hash_of_key(key)
        return [
            t[i * self.spec.buckets // 2**32] for t, i in zip(self.tables, indices, strict=True)
        ]

    def choose(self, key):
        """The bucket with more room, and its lowest free slot; None if both are full."""
        bucket = max(self.buckets_of(key), key=lambda b: b.count(None))  # the first if even
        return (bucket, bucket.index(None)) if None in bucket else None

    def command(self, operation, key, position):
        """(is_hit, is_full, is_stopped, position before)."""
        candidate = self.candidate()
        answer = self.obey(operation, key, position)
        if candidate is not None and self.stash[candidate] is not None and not self.is_stopped:
            self.repair(candidate)
        self.commands += 1
        return answer

    def obey(self, operation, key, position):
        before = None
        if operation == Operation.NOP or self.is_stopped:
            return False, False, self.is_stopped, before
        gone = operation == Operation.DEL
        for bucket in self.buckets_of(key):
            for slot, entry in enumerate(bucket):
                if entry is not None and entry[0] == key:
                    bucket[slot] = None if gone else (key, position)
                    return True, False, False, entry[1]
        for place, entry in enumerate(self.stash):
            if entry is not None and entry[0] == key:
                self.stash[place] = None if gone else (key, position, entry[2])
                return True, False, False, entry[1]
        if operation != Operation.PUT:
            return False, False, False, before
        if len(self.keys) == self.spec.num_keys:
            return False, True, False, before
        if chosen := self.choose(key):
            bucket, slot = chosen
            bucket[slot] = key, position
        elif None in self.stash:
            self.stash[self.stash.index(None)] = key, position, 0
        else:
            self.is_stopped = True
        return False, False, self.is_stopped, before

    def repair(self, place):
        key, position, side = self.stash[place]
        if chosen := self.choose(key):
            bucket, slot = chosen
            bucket[slot] = key, position
            self.stash[place] = None
            return
        bucket = self.buckets_of(key)[side]
        victim = bucket[self.commands % 8]
        bucket[self.commands % 8] = key, position
        self.stash[place] = (*victim, 1 - side)
