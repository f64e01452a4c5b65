package org.manydesk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers rows to batches, after those that are done with already. */
final class Batches {
    private final int size;
    private final Consumer<Batch> consumer;
    private final List<ReadRow.Good> good = new ArrayList<>();
    private final List<ReadRow.Bad> bad = new ArrayList<>();
    private long toSkip;

    Batches(long done, int size, Consumer<Batch> consumer) {
        this.toSkip = done;
        this.size = size;
        this.consumer = consumer;
    }

    void add(ReadRow row) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        switch (row) {
            case ReadRow.Good one -> good.add(one);
            case ReadRow.Bad one -> bad.add(one);
        }
        if (good.size() + bad.size() >= size) flush();
    }

    void flush() {
        if (good.isEmpty() && bad.isEmpty()) return;
        consumer.accept(new Batch(good, bad));
        good.clear();
        bad.clear();
    }
}
