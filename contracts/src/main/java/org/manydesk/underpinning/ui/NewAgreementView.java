package org.manydesk.underpinning.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.calendar.ui.CalendarFields;
import org.manydesk.rest.Allowed;
import org.manydesk.sla.ui.SlaFields;
import org.manydesk.ui.Days;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.underpinning.AgreementBoard;
import org.manydesk.underpinning.AgreementForm;
import org.manydesk.underpinning.AgreementKind;
import org.manydesk.underpinning.AgreementSheet;

/** Agrees with a team or a vendor, be it for the first time or anew. */
@Route("agreements/new")
@CdiComponent
@Allowed(ADMIN)
public class NewAgreementView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AgreementBoard board;
    private final transient Texts texts = Texts.of(NewAgreementView.class);
    private final FaultFields faults = new FaultFields();
    private final Select<AgreementKind> kind = new Select<>();
    private final TextField party = new TextField();
    private final DatePicker from = new DatePicker();
    private final CalendarFields calendar;
    private final SlaFields sla = SlaFields.ofParty(faults);

    @Inject
    NewAgreementView(AgreementBoard board) {
        this.board = board;
        this.calendar = new CalendarFields(faults, Year.from(board.today()), () -> {});
        addClassNames("md-page", "md-narrow");
        kind.setLabel(texts.get("kind"));
        kind.setItems(AgreementKind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.setValue(AgreementKind.OLA);
        party.setLabel(texts.get("party"));
        party.setHelperText(texts.get("party.help"));
        from.setLabel(texts.get("from"));
        from.setHelperText(texts.get("from.help"));
        from.setValue(board.today());
        calendar.read(usual());
        faults.at("/kind", kind);
        faults.at("/party", party);
        faults.at("/from", from);
        var what = new Paragraph(texts.get("targets.why"));
        what.addClassName("md-help");
        add(
                new PageHeader(texts.get("new")),
                new Fieldset(kind, party, wide(from))
                        .titled(texts.get("terms.team"))
                        .explained(texts.get("terms.why")),
                calendar,
                what,
                sla,
                faults,
                actions());
    }

    private static CalendarForm usual() {
        Map<String, @Nullable List<@Nullable List<@Nullable String>>> week = new LinkedHashMap<>();
        List<@Nullable List<@Nullable String>> office = Arrays.asList(Arrays.asList("09:00", "17:00"));
        List.of("mon", "tue", "wed", "thu", "fri").forEach(day -> week.put(day, office));
        return CalendarForm.of("UTC", week, List.of());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .map(board::get)
                .ifPresent(this::continueFrom);
    }

    /** The next version starts from what the last one says. */
    private void continueFrom(AgreementSheet last) {
        kind.setValue(last.kind());
        kind.setReadOnly(true);
        party.setValue(last.party());
        party.setReadOnly(true);
        from.setValue(board.today().plusDays(1));
        calendar.read(last.calendar());
        sla.read(last.sla());
    }

    private Div actions() {
        var agree = new Button(texts.get("save"), click -> agree());
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar =
                new Div(new Button(texts.get("cancel"), click -> UI.getCurrent().navigate("agreements")), agree);
        bar.addClassName("md-form-actions");
        return bar;
    }

    private void agree() {
        faults.accepts(() -> {
            var made = board.agree(written());
            UI.getCurrent().navigate("agreements");
            Notice.done(
                    made.warnings().isEmpty()
                            ? texts.get("save.done", made.party(), Days.day(made.from()))
                            : texts.get("save.doubts", made.party()));
        });
    }

    private AgreementForm written() {
        var day = from.getValue();
        return new AgreementForm(
                kind.getValue().name(),
                party.getValue(),
                day == null ? null : day.toString(),
                calendar.written(),
                sla.written());
    }

    @Override
    public String getPageTitle() {
        return texts.get("new");
    }
}
