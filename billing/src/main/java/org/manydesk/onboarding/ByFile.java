package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;

/**
 * Takes a client on by a file, or brings a client that is here to what a file says. A file can be brought again: what is so
 * already is left alone, and nothing is ever taken away. The preview does the same and takes it back.
 */
@ApplicationScoped
public class ByFile {
    private final FileFilling filling;
    private final FileLanding landing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ByFile() {
        this(null, null);
    }

    @Inject
    ByFile(FileFilling filling, FileLanding landing) {
        this.filling = filling;
        this.landing = landing;
    }

    /** What {@link #land} would change; nothing is kept. */
    public FileReport preview(String file, FileFormat format) {
        var text = shaped(format.read(file));
        try {
            landing.tryOut(text);
            throw new IllegalStateException("A file that is tried is taken back");
        } catch (FileLanding.Tried tried) {
            return tried.report();
        }
    }

    /**
     * Does all that the file says.
     *
     * @throws Problem with every fault that was found, each with its place in the file; then nothing is kept
     */
    public FileReport land(String file, FileFormat format) {
        return landing.land(shaped(format.read(file)));
    }

    private FileText shaped(FileText text) {
        var faults = new Faults();
        FileSchema.check(text.json(), faults);
        FileFaults.placed(faults, text).refuse();
        return filling.filled(text);
    }
}
