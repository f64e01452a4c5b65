package org.manydesk.ledger.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.ledger.AccountPlans;
import org.manydesk.ledger.Bookkeeping;
import org.manydesk.ledger.JournalDays;
import org.manydesk.print.Copy;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Validation;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What was posted, as files for an accounting program, and the accounts it is posted to. */
@Route("accounting")
@Menu(title = "accounting", order = 44, icon = "vaadin:archive")
@CdiComponent
@Allowed({BILLING, ADMIN})
public class AccountingView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Bookkeeping bookkeeping;
    private final transient AccountPlans plans;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(AccountingView.class);
    private final DayField from = new DayField(texts.get("from"));
    private final DayField to = new DayField(texts.get("to"));
    private final ComboBox<String> currency = new ComboBox<>(texts.get("currency"));
    private final Div files = new Div();
    private final Paragraph said = new Paragraph();
    private final FaultFields faults = new FaultFields();
    private final AccountFields accounts = new AccountFields(faults);
    private final NumberFields numbers;
    private int version;

    @Inject
    AccountingView(
            Bookkeeping bookkeeping, AccountPlans plans, Validation validation, CurrentCaller caller, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.plans = plans;
        this.validation = validation;
        this.numbers = new NumberFields(plans.numbering(), validation);
        addClassNames("md-page", "md-narrow");
        var lastMonth = YearMonth.now(clock).minusMonths(1);
        from.setValue(lastMonth.atDay(1));
        to.setValue(lastMonth.atEndOfMonth());
        add(
                new PageHeader(texts.get("accounting")),
                export(),
                chart(caller.person().isOneOf(ADMIN)),
                numbers);
        numbers.setReadOnly(!caller.person().isOneOf(ADMIN));
    }

    private Component export() {
        from.addValueChangeListener(change -> showFiles());
        to.addValueChangeListener(change -> showFiles());
        var days = new Div(from, to, currency);
        days.addClassName("md-filters");
        files.addClassName("md-downloads");
        said.addClassName("md-soft");
        files.add(
                link("journal", () -> bookkeeping.journal(days())),
                link(
                        "datev",
                        () -> bookkeeping.datev(
                                days(), Optional.ofNullable(currency.getValue()).orElse("EUR"))));
        var card = new Div(new H2(texts.get("export")), new Paragraph(texts.get("export.what")), days, said, files);
        card.addClassName("md-card");
        return card;
    }

    private FileLink link(String key, Supplier<Copy> file) {
        var link = new FileLink(() -> {
            var copy = file.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(copy.bytes()), copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(texts.get(key));
        return link;
    }

    private JournalDays days() {
        return new JournalDays(given(from, "/from"), given(to, "/to"));
    }

    private LocalDate given(DayField field, String pointer) {
        return Optional.ofNullable(field.getValue())
                .orElseThrow(() -> new InvalidInput(pointer, texts.get("day.missing")));
    }

    /** Offers the files of days that hold something, and says so where they hold nothing or are no days. */
    private void showFiles() {
        try {
            var found = bookkeeping.currencies(days());
            var before = currency.getValue();
            currency.setItems(found);
            currency.setValue(
                    found.contains(before) ? before : found.stream().findFirst().orElse(null));
            currency.setVisible(found.size() > 1);
            said.setText(found.isEmpty() ? texts.get("nothing") : texts.get("found", String.join(", ", found)));
            files.setVisible(!found.isEmpty());
        } catch (Problem wrong) {
            said.setText(
                    wrong.faults().isEmpty()
                            ? wrong.detail()
                            : wrong.faults().getFirst().detail());
            files.setVisible(false);
        }
    }

    private Component chart(boolean changes) {
        var card = new Div(new H2(texts.get("accounts")), new Paragraph(texts.get("accounts.what")), accounts, faults);
        card.addClassName("md-card");
        accounts.setReadOnly(!changes);
        if (!changes) return card;
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(save);
        bar.addClassName("md-form-actions");
        card.add(bar);
        return card;
    }

    private void save() {
        if (faults.accepts(() -> show(plans.replace(version, validation.valid(accounts.written())))))
            Notice.done(texts.get("saved"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(plans.own());
        numbers.show();
        showFiles();
    }

    private void show(AccountPlans.Kept kept) {
        version = kept.version();
        accounts.read(kept.accounts());
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounting");
    }
}
