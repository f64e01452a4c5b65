package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.manydesk.compliance.Outcome;
import org.manydesk.invoicing.CausedCredit;
import org.manydesk.invoicing.SlaEffect;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What became of each promise on a ticket, and the service credits that rest on those that were not kept. */
class SlaWords extends Div {
    private final transient Texts texts = Texts.of(SlaWords.class);

    /** @param credit names one */
    SlaWords(List<SlaEffect> effects, Function<CausedCredit, String> credit) {
        addClassName("md-two-lines");
        var badges = new Div();
        badges.addClassName("md-badges");
        effects.stream().map(this::said).distinct().forEach(said -> badges.add(new StatusBadge(said.tone, said.words)));
        add(badges);
        effects.stream()
                .flatMap(effect -> effect.credit().stream())
                .distinct()
                .map(credit)
                .forEach(this::rests);
    }

    private record Said(Tone tone, String words) {}

    private Said said(SlaEffect effect) {
        var words = texts.get("sla." + effect.outcome(), texts.get("sla.metric." + effect.metric()));
        if (effect.excludedAs().isPresent()) return new Said(Tone.PLAIN, texts.get("sla.leftOut", words));
        var isFinal = effect.period().isPresent() || effect.outcome() == Outcome.RUNNING;
        return new Said(tone(effect.outcome()), isFinal ? words : texts.get("sla.notFinal", words));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case MET -> Tone.GOOD;
            case BREACHED -> Tone.BAD;
            case RUNNING -> Tone.RUNS;
        };
    }

    private void rests(String credit) {
        var said = new Span(texts.get("sla.credit", credit));
        said.addClassName("md-soft");
        add(said);
    }
}
