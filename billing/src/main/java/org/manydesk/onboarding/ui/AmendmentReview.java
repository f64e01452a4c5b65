package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.manydesk.amendment.ui.TermsComparison;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** What the amendment would change, before it is drafted. */
class AmendmentReview implements Step {
    private final Texts texts = Texts.of(AmendmentReview.class);
    private final AmendmentSteps steps;
    private final Div content = new Div();
    private final FaultFields faults = new FaultFields();
    private final Div form = new Div();

    AmendmentReview(AmendmentSteps steps) {
        this.steps = steps;
        form.addClassName("md-stack");
        form.add(content, new Paragraph(texts.get("amend.what")), faults);
    }

    @Override
    public void entered() {
        faults.clear();
        content.removeAll();
        content.add(new TermsComparison(
                steps.agreed(), steps.whole(), List.of(texts.get("amend.before"), texts.get("amend.after"))));
    }

    @Override
    public String key() {
        return "review";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public boolean isSound() {
        return true;
    }

    /** Does what was reviewed. Whether it was accepted; if not, this step says why. */
    boolean accepts(Runnable work) {
        return faults.accepts(work);
    }
}
