package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.calendar.ui.CalendarFields;
import org.manydesk.calendar.ui.WeekPicture;
import org.manydesk.contract.ContractForm;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.ui.SlaFields;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** When the desk is open, and what is promised about time. */
class ServiceStep implements Step {
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri");

    private final Texts texts = Texts.of(ServiceStep.class);
    private final Draft draft;
    private final Clock clock;
    private final Supplier<String> zone;
    private final FaultFields faults = new FaultFields();
    private final Div picture = new Div();
    private final CalendarFields calendar;
    private final SlaFields sla = new SlaFields(faults);
    private final Div form;
    private final Div preview = new Div(new H3(texts.get("preview.week")), picture);
    private @Nullable ContractForm template;
    private boolean entered;

    /** @param zone the client's, to start from */
    ServiceStep(Draft draft, Supplier<String> zone, Clock clock) {
        this.draft = draft;
        this.zone = zone;
        this.clock = clock;
        calendar = new CalendarFields(faults, Year.now(clock), this::showWeek);
        form = new Div(calendar, sla, faults);
        preview.addClassName("md-stack-s");
    }

    @Override
    public void entered() {
        if (!entered) calendar.read(template == null ? usual(zone.get()) : hours(template, zone.get()));
        entered = true;
        showWeek();
    }

    /** Asks first which service it is. */
    void lead(ModelChoice model) {
        faults.at("/model", model);
        form.addComponentAsFirst(new Fieldset(model).titled(texts.get("model.title")));
    }

    /** @param bought the types of tickets that may be promised for */
    void limit(Set<TicketType> bought) {
        sla.limit(bought);
    }

    /** Starts from a template, in the client's zone. */
    void startFrom(ContractForm chosen) {
        template = chosen;
        entered = false;
        sla.read(chosen.sla() == null ? SlaForm.EMPTY : chosen.sla());
    }

    private static CalendarForm hours(ContractForm template, String zone) {
        var hours = Objects.requireNonNull(template.calendar());
        return new CalendarForm(zone, hours.hours(), hours.holidays(), hours.shifts(), hours.breaks());
    }

    /** @param services of the client: their names by their keys */
    void offer(Map<String, String> services) {
        sla.offer(services);
    }

    /** Shows what was agreed, to start from. */
    void read(ContractForm agreed) {
        entered = true;
        calendar.read(Objects.requireNonNull(agreed.calendar()));
        sla.read(agreed.sla() == null ? SlaForm.EMPTY : agreed.sla());
    }

    private static CalendarForm usual(String zone) {
        Map<String, @Nullable List<@Nullable List<@Nullable String>>> week = new LinkedHashMap<>();
        List<@Nullable List<@Nullable String>> office = Arrays.asList(Arrays.asList("09:00", "17:00"));
        WEEKDAYS.forEach(day -> week.put(day, office));
        return CalendarForm.of(zone, week, List.of());
    }

    private void showWeek() {
        picture.removeAll();
        sound().ifPresentOrElse(
                        week -> picture.add(new WeekPicture(week, monday(week))),
                        () -> picture.add(new Paragraph(texts.get("preview.week.unclear"))));
    }

    private Optional<BusinessCalendar> sound() {
        try {
            return calendar.written().read("/calendar", new Faults());
        } catch (Problem unsound) {
            return Optional.empty();
        }
    }

    private LocalDate monday(BusinessCalendar week) {
        var today = LocalDate.ofInstant(clock.instant(), week.zone());
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public String key() {
        return "service";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public Optional<Component> preview() {
        return Optional.of(preview);
    }

    @Override
    public boolean isSound() {
        return faults.none(draft.faultsBelow("/model", "/calendar", "/sla"));
    }

    CalendarForm calendar() {
        return calendar.written();
    }

    SlaForm sla() {
        return sla.written();
    }
}
