package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Supplier;
import org.manydesk.contract.ContractForm;
import org.manydesk.room.Terms;
import org.manydesk.room.ui.TermsCards;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** All that was typed, in words, before anything is stored. */
class ReviewStep implements Step {
    private final Texts texts = Texts.of(ReviewStep.class);
    private final Supplier<ContractForm> contract;
    private final Supplier<List<String>> sentences;
    private final LocalDate today;
    private final Div content = new Div();
    private final FaultFields faults = new FaultFields();
    private final Div form = new Div();

    /** @param sentences what will happen */
    ReviewStep(Supplier<ContractForm> contract, Supplier<List<String>> sentences, LocalDate today) {
        this.contract = contract;
        this.sentences = sentences;
        this.today = today;
        content.addClassName("md-stack");
        form.addClassName("md-stack");
        form.add(content, faults);
    }

    @Override
    public void entered() {
        faults.clear();
        content.removeAll();
        var what = new Div();
        what.addClassName("md-stack-s");
        sentences.get().forEach(sentence -> what.add(new Paragraph(sentence)));
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        content.add(what, new TermsCards(Terms.of(contract.get()), monday), new Paragraph(texts.get("review.all")));
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
