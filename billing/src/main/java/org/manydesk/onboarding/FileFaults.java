package org.manydesk.onboarding;

import java.util.List;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;

/** The faults of a file: those of its sections, said with their place in the whole. */
final class FileFaults {
    private FileFaults() {}

    static void below(String pointer, List<Fault> found, Faults faults) {
        found.forEach(fault -> faults.add(pointer + fault.pointer(), fault.detail()));
    }

    /** Checks one section by rules that refuse it as a whole. */
    static void of(String pointer, Runnable check, Faults faults) {
        try {
            check.run();
        } catch (Problem refused) {
            if (refused.faults().isEmpty()) faults.add(pointer, refused.detail());
            below(pointer, refused.faults(), faults);
        }
    }

    /** The same faults, each with the line that it is on where that is known. */
    static Faults placed(Faults faults, FileText text) {
        var placed = new Faults();
        faults.found().forEach(fault -> placed.add(fault.pointer(), text.place(fault.pointer()) + fault.detail()));
        return placed;
    }
}
