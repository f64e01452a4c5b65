package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.problem.Problem;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Drafts one invoice after the other, each in a request of its own, and shows how far it is. */
class DraftRun extends Div {
    private final transient Texts texts = Texts.of(DraftRun.class);
    private final transient Deque<ContractMonth> left;
    private final transient Consumer<ContractMonth> draft;
    private final transient Runnable done;
    private final ProgressBar bar;
    private final Paragraph words = new Paragraph();

    DraftRun(List<ContractMonth> months, Consumer<ContractMonth> draft, Runnable done) {
        this.left = new ArrayDeque<>(months);
        this.draft = draft;
        this.done = done;
        this.bar = new ProgressBar(0, months.size());
        words.getElement().setAttribute("role", "status");
        addClassName("md-stack-s");
        add(words, bar);
    }

    void begin() {
        if (left.isEmpty()) {
            done.run();
            return;
        }
        words.setText(texts.get("drafting", left.getFirst().client().name(), left.size()));
        bar.setValue(bar.getMax() - left.size());
        getElement().executeJs("return 1").then(shown -> next());
    }

    private void next() {
        var month = left.removeFirst();
        try {
            draft.accept(month);
        } catch (Problem refused) {
            Notice.problem(texts.get("refused", month.client().name(), refused.detail()));
        }
        begin();
    }
}
