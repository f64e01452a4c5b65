package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.problem.Problem;
import org.manydesk.ticket.PastMerge;

/**
 * Works through a file: once to survey it, once to land its rows in batches, then the merges. Goes on behind the rows that
 * are done with already, so it may be called again after a crash.
 */
@ApplicationScoped
class ImportWork {
    private static final System.Logger LOG = System.getLogger(ImportWork.class.getName());
    private static final int BATCH = 250;
    private static final int SURVEYED_AT_ONCE = 5_000;

    private final ImportFiles files;
    private final RowReading reading;
    private final Landing landing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ImportWork() {
        this(null, null, null);
    }

    @Inject
    ImportWork(ImportFiles files, RowReading reading, Landing landing) {
        this.files = files;
        this.reading = reading;
        this.landing = landing;
    }

    /** Imports the file; the caller is system work for its tenant. */
    void work(ImportAccepted job) {
        try {
            landAll(job, surveyed(job));
            landing.finish(job.id());
            files.discard(job.tenant(), job.id());
        } catch (Problem told) {
            landing.fail(job.id(), RowReading.reason(told));
        } catch (IOException | RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "Import " + job.id() + " cannot go on", broken);
            landing.fail(job.id(), "The import cannot go on. What landed stays; send the file again.");
        }
    }

    private Survey surveyed(ImportAccepted job) throws IOException {
        var survey = new Survey(landing.services(job.tenant()));
        var count = new long[1];
        eachRow(job, row -> {
            if (row instanceof ReadRow.Good good) survey.add(good);
            if (++count[0] % SURVEYED_AT_ONCE == 0) landing.renew(job.id());
        });
        survey.present(landing.present(job.tenant(), List.copyOf(survey.foreign())));
        return survey;
    }

    private void landAll(ImportAccepted job, Survey survey) throws IOException {
        var merges = new ArrayList<PastMerge>();
        var batches = new Batches(landing.processed(job.id()), BATCH, batch -> land(job, batch));
        eachRow(job, row -> {
            var judged = judged(row, survey);
            if (judged instanceof ReadRow.Good good) survey.merge(good.ticket()).ifPresent(merges::add);
            batches.add(judged);
        });
        batches.flush();
        for (int from = 0; from < merges.size(); from += BATCH)
            landing.merge(job.id(), merges.subList(from, Math.min(merges.size(), from + BATCH)));
    }

    private static ReadRow judged(ReadRow row, Survey survey) {
        return switch (row) {
            case ReadRow.Bad bad -> bad;
            case ReadRow.Good good ->
                survey.objection(good)
                        .<ReadRow>map(reason -> new ReadRow.Bad(good.line(), reason))
                        .orElse(good);
        };
    }

    /** A batch that fails is tried again row by row, so that one row that cannot be stored does not stop the others. */
    private void land(ImportAccepted job, Batch batch) {
        try {
            landing.land(job.id(), batch);
        } catch (RuntimeException together) {
            LOG.log(System.Logger.Level.WARNING, "Import " + job.id() + ": a batch failed, trying its rows", together);
            if (!batch.bad().isEmpty()) landing.land(job.id(), new Batch(List.of(), batch.bad()));
            batch.good().forEach(row -> landAlone(job, row));
        }
    }

    private void landAlone(ImportAccepted job, ReadRow.Good row) {
        try {
            landing.land(job.id(), new Batch(List.of(row), List.of()));
        } catch (RuntimeException refused) {
            LOG.log(System.Logger.Level.WARNING, "Import " + job.id() + ": line " + row.line(), refused);
            var bad = new ReadRow.Bad(row.line(), "The database refuses this row.");
            landing.land(job.id(), new Batch(List.of(), List.of(bad)));
        }
    }

    private void eachRow(ImportAccepted job, Consumer<ReadRow> consumer) throws IOException {
        try (var text = files.open(job.tenant(), job.id())) {
            var rows = landing.format(job.id()).rows(text, reading);
            for (var row = rows.next(); row.isPresent(); row = rows.next()) consumer.accept(row.get());
        }
    }
}
