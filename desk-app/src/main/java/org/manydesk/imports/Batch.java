package org.manydesk.imports;

import java.util.List;
import org.manydesk.ticket.PastTicket;

/** Rows of a file that are done with together. */
record Batch(List<ReadRow.Good> good, List<ReadRow.Bad> bad) {
    Batch {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    List<PastTicket> tickets() {
        return good.stream().map(ReadRow.Good::ticket).toList();
    }
}
