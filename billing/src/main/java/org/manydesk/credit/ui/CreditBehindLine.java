package org.manydesk.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.manydesk.credit.CreditPart;
import org.manydesk.credit.CreditScheduleJson;
import org.manydesk.credit.CreditSheet;
import org.manydesk.credit.CreditState;
import org.manydesk.credit.Yardstick;
import org.manydesk.invoicing.CausedCredit;
import org.manydesk.invoicing.CreditBasis;
import org.manydesk.invoicing.ui.CreditShown;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;

/** Why a line gives something back: the arithmetic, each rule with its clause, and the clocks that were breached. */
@ApplicationScoped
class CreditBehindLine implements CreditShown {
    private static final int MOST = 200;

    @Override
    public Component of(CreditBasis basis) {
        var texts = Texts.of(CreditBehindLine.class);
        var shown = new Div(new Paragraph(arithmetic(basis, texts)));
        shown.addClassNames("md-stack-s", "md-credit-basis");
        shown.add(new Parts(basis.rules().stream().map(CreditBehindLine::part).toList()), clauses(basis));
        basis.services().forEach(service -> shown.add(new Paragraph(availability(service, texts))));
        if (!basis.missed().isEmpty())
            shown.add(new H4(texts.get("evidence", basis.missed().size())), evidence(basis));
        if (basis.missed().size() > MOST) shown.add(new Paragraph(texts.get("evidence.more", MOST)));
        return shown;
    }

    @Override
    public String named(CausedCredit credit) {
        var texts = Texts.of(CreditBehindLine.class);
        var amount = credit.amount();
        return texts.get(
                "caused",
                Days.month(credit.period()),
                Amount.text(amount.amount(), amount.currency().getCurrencyCode()),
                texts.of(CreditState.valueOf(credit.state())));
    }

    private static String arithmetic(CreditBasis basis, Texts texts) {
        var currency = basis.base().currency().getCurrencyCode();
        return texts.get(
                "arithmetic.sum",
                basis.percent(),
                Amount.text(basis.base().amount(), currency),
                Days.month(basis.period()),
                Amount.text(basis.amount().amount(), currency));
    }

    private static Div clauses(CreditBasis basis) {
        var names = basis.rules().stream().map(CreditBasis.Rule::name).toList();
        var words = new ScheduleWords(basis.base().currency());
        var clauses = new Div();
        clauses.addClassName("md-soft");
        CreditScheduleJson.read(basis.agreed()).ifPresent(schedule -> schedule.rules().stream()
                .filter(rule -> names.contains(rule.name()))
                .forEach(rule -> clauses.add(new Paragraph(rule.name() + " – " + words.of(rule)))));
        return clauses;
    }

    private static String availability(CreditBasis.Uptime service, Texts texts) {
        return texts.get(
                "service",
                service.name(),
                DurationText.hours(service.down()),
                DurationText.hours(service.agreed()),
                service.target());
    }

    private static CreditPart part(CreditBasis.Rule rule) {
        return new CreditPart(
                rule.name(),
                Yardstick.valueOf(rule.metric()),
                rule.priority(),
                rule.kept(),
                rule.judged(),
                rule.achieved(),
                rule.percent(),
                rule.points(),
                Optional.empty(),
                rule.isTaken(),
                rule.service());
    }

    private static EvidenceTable evidence(CreditBasis basis) {
        List<CreditSheet.Evidence> rows = basis.missed().stream()
                .limit(MOST)
                .map(missed -> new CreditSheet.Evidence(
                        "",
                        missed.ticket(),
                        missed.subject(),
                        missed.metric(),
                        missed.priority(),
                        missed.target(),
                        missed.startedAt(),
                        missed.breachesAfter(),
                        missed.stoppedAt()))
                .toList();
        return new EvidenceTable(rows);
    }
}
