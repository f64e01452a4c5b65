package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.manydesk.calendar.ui.CalendarYear;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.compliance.ComplianceTotal;
import org.manydesk.contract.ui.ContractBadge;
import org.manydesk.room.RoomSheet;
import org.manydesk.room.Verdict;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** A contract's month: the verdict in one sentence, then what it rests on, the open clocks and the terms. */
class RoomContent extends Div {
    private final transient Texts texts = Texts.of(RoomContent.class);
    private final transient RoomSheet sheet;

    /**
     * @param opening opens a figure to its clocks
     * @param explain opens the arithmetic of a ticket's clocks
     * @param keeping what else is told of the keeping of promises
     */
    RoomContent(
            RoomSheet sheet, Opening opening, Explain explain, List<Component> keeping, List<Component> commercial) {
        this.sheet = sheet;
        addClassName("md-stack");
        add(verdict(), compliance(opening));
        add(keeping);
        add(openClocks(explain));
        add(commercial);
        add(section(
                "terms",
                new TermsCards(sheet.terms(), sheet.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))));
        add(section("calendar", new CalendarYear(sheet.terms().calendar(), sheet.now())));
    }

    private Component verdict() {
        var verdict = Verdict.of(sheet.report());
        var said = new Div(badge(verdict), new Paragraph(sentence(verdict)));
        said.addClassName("md-verdict");
        return said;
    }

    private Component badge(Verdict verdict) {
        if (verdict.goals() == 0) return new StatusBadge(Tone.PLAIN, texts.get("verdict.none"));
        return verdict.isKept()
                ? new StatusBadge(Tone.GOOD, texts.get("verdict.kept"))
                : new StatusBadge(Tone.BAD, texts.get("verdict.missed"));
    }

    private String sentence(Verdict verdict) {
        var period = sheet.report().period();
        var month = period.equals(YearMonth.from(sheet.today()))
                ? texts.get("soFar", Days.month(period))
                : Days.month(period);
        if (verdict.percentage().isEmpty()) return texts.get("sentence.nothing", month);
        var share = verdict.percentage().get().toPlainString();
        var figures = texts.get("sentence", month, share, verdict.judged());
        return figures + " " + (verdict.goals() == 0 ? "" : goals(verdict));
    }

    private String goals(Verdict verdict) {
        var goals = Stream.concat(
                        sheet.report().metrics().stream().map(ComplianceLine::goal),
                        sheet.report().totals().stream().map(ComplianceTotal::goal))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var kept = verdict.isKept() ? "sentence.kept" : "sentence.missed";
        var goal = goals.size() == 1 ? texts.get("sentence.goal", goals.getFirst()) + " " : "";
        return goal + texts.get(kept, verdict.kept(), verdict.goals());
    }

    private Component compliance(Opening opening) {
        var definition = new Details(
                texts.get("definition"), new Paragraph(sheet.report().definition()));
        if (sheet.report().metrics().isEmpty()) return section("compliance", new Paragraph(texts.get("noPromises")));
        return section("compliance", new PromiseBars(sheet.report(), opening), definition);
    }

    private Component openClocks(Explain explain) {
        if (sheet.clocks().isEmpty())
            return section(
                    "clocks",
                    new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get("clocks.none"), texts.get("clocks.none.what")));
        return section("clocks", new OpenClocks(sheet.clocks(), explain));
    }

    private Component section(String title, Component... content) {
        var section = new Div(new H2(texts.get(title)));
        section.addClassName("md-room-section");
        section.add(content);
        return section;
    }

    /** Where the contract stands, in a line. */
    static Component standing(RoomSheet sheet) {
        var contract = sheet.contract();
        var texts = Texts.of(RoomContent.class);
        var until = contract.until() == null
                ? texts.get("since", contract.number(), Days.day(contract.from()))
                : texts.get(
                        "until",
                        contract.number(),
                        Days.day(contract.from()),
                        Days.day(contract.until().minusDays(1)));
        var line = new Div(new ContractBadge(contract.state()), new Span(until));
        contract.noticeBy().ifPresent(day -> line.add(new Span(texts.get("noticeBy", Days.day(day)))));
        line.addClassName("md-in-line");
        return line;
    }
}
