package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.RunId;
import org.manydesk.invoicing.RunOutcome;
import org.manydesk.invoicing.RunSheet;
import org.manydesk.invoicing.Running;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** How far a run is, every second anew, whichever node works on it. */
class RunProgress extends Div {
    private static final int EVERY_MILLIS = 1000;
    private static final int NEVER = -1;

    private final transient Texts texts = Texts.of(RunProgress.class);
    private final transient Running running;
    private final transient RunId run;
    private final transient Consumer<RunSheet> finished;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private @Nullable Registration polling;

    /** @param finished is told once, when every contract was looked at */
    RunProgress(RunSheet run, Running running, Consumer<RunSheet> finished) {
        this.running = running;
        this.run = run.id();
        this.finished = finished;
        words.getElement().setAttribute("role", "status");
        addClassName("md-stack-s");
        add(words, bar);
        show(run);
    }

    private void show(RunSheet run) {
        var left = run.count(RunOutcome.WAITING);
        var what = run.period().map(Days::month).orElse(texts.get("run.missed"));
        words.setText(texts.get("running.of", what, run.months() - left, run.months(), run.count(RunOutcome.FAILED)));
        bar.setMax(Math.max(1, run.months()));
        bar.setValue(run.months() - left);
    }

    private void look() {
        var now = running.get(run);
        show(now);
        if (now.isFinished()) finished.accept(now);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(EVERY_MILLIS);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (polling != null) polling.remove();
    }
}
