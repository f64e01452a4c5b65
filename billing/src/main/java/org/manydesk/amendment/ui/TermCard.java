package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.amendment.TermChanges;
import org.manydesk.amendment.TermChanges.Named;
import org.manydesk.contract.ContractState;
import org.manydesk.contract.RenewalForm;
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.SuspensionForm;
import org.manydesk.contract.TerminationForm;
import org.manydesk.ui.DayField;
import org.manydesk.ui.Days;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** How long a contract goes on, and what an administrator can do about it: give notice, let it rest, renew it. */
class TermCard extends Div {
    private static final int LONGEST_REASON = 500;
    private static final int A_YEAR = 12;
    private static final int NOTICE_DAYS = 90;

    private final transient Texts texts = Texts.of(TermCard.class);
    private final transient StatedContract contract;
    private final transient TermChanges changes;
    private final transient Named named;
    private final transient Consumer<String> done;

    /** @param done is told in a sentence what was done */
    TermCard(String client, StatedContract contract, TermChanges changes, Consumer<String> done) {
        this.contract = contract;
        this.changes = changes;
        this.named = new Named(client, contract.number());
        this.done = done;
        addClassNames("md-card", "md-stack-s");
        add(new H2(texts.get("term")), new Paragraph(sentence()));
        var bar = new Div();
        bar.addClassName("md-actions");
        if (contract.state() == ContractState.ACTIVE) bar.add(button("notice", this::giveNotice));
        if (contract.state() == ContractState.ACTIVE) bar.add(resting());
        if (contract.state() == ContractState.SUSPENDED) bar.add(button("resume", () -> resume("resume.done")));
        if (isOn()) bar.add(button("renewal", this::agree));
        if (contract.renewal().isPresent()) bar.add(button("renewal.end", this::endRenewal));
        if (contract.noticeBy().isPresent()) bar.add(button("renew", this::renew));
        add(bar);
    }

    private Button resting() {
        return contract.suspendedFrom().isEmpty()
                ? button("suspend", this::suspend)
                : button("withdraw", () -> resume("withdraw.done"));
    }

    private boolean isOn() {
        return contract.state() == ContractState.ACTIVE || contract.state() == ContractState.SUSPENDED;
    }

    private String sentence() {
        var until = contract.until();
        var end = until == null ? texts.get("term.open") : texts.get("term.until", Days.day(until.minusDays(1)));
        var renewal = contract.renewal()
                .map(agreed -> texts.get(
                        agreed.automatic() ? "term.renewsItself" : "term.renewal",
                        agreed.months(),
                        agreed.noticeDays()))
                .orElse(texts.get("term.noRenewal"));
        var notice = contract.noticeBy()
                .map(day -> " " + texts.get("term.noticeBy", Days.day(day)))
                .orElse("");
        var given = contract.termination()
                .map(known -> " " + texts.get("term.given", known.reason()))
                .orElse("");
        var rest = contract.suspendedFrom()
                .map(day -> " " + texts.get(suspension(), Days.day(day)))
                .orElse("");
        return end + " " + renewal + notice + given + rest;
    }

    private String suspension() {
        return contract.state() == ContractState.SUSPENDED ? "term.suspended" : "term.toBeSuspended";
    }

    private Button button(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void giveNotice() {
        var faults = new FaultFields();
        var last = faults.at("/until", new DayField(texts.get("notice.last")));
        var reason = faults.at("/reason", new TextArea(texts.get("notice.reason")));
        reason.setMaxLength(LONGEST_REASON);
        wide(last, reason);
        new TermDialog("notice", faults, last, reason)
                .ask(
                        () -> changes.terminate(named, new TerminationForm(dayAfter(last), reason.getValue())),
                        () -> done.accept(texts.get("notice.done")));
    }

    private static @Nullable String dayAfter(DayField field) {
        LocalDate day = field.getValue();
        return day == null ? null : day.plusDays(1).toString();
    }

    private void suspend() {
        var faults = new FaultFields();
        var from = faults.at("/from", new DayField(texts.get("suspend.from")));
        from.setHelperText(texts.get("suspend.from.help"));
        wide(from);
        new TermDialog("suspend", faults, from)
                .ask(
                        () -> changes.suspend(
                                named,
                                new SuspensionForm(
                                        from.getValue() == null
                                                ? null
                                                : from.getValue().toString())),
                        () -> done.accept(texts.get("suspend.done")));
    }

    private void resume(String said) {
        changes.resume(named);
        done.accept(texts.get(said));
    }

    private void agree() {
        var faults = new FaultFields();
        var months = faults.at("/months", new IntegerField(texts.get("renewal.months")));
        var days = faults.at("/noticeDays", new IntegerField(texts.get("renewal.days")));
        months.setValue(contract.renewal().map(known -> known.months()).orElse(A_YEAR));
        days.setValue(contract.renewal().map(known -> known.noticeDays()).orElse(NOTICE_DAYS));
        var itself = new Checkbox(texts.get("renewal.automatic"));
        itself.setValue(contract.renewal().map(known -> known.automatic()).orElse(true));
        wide(months, days);
        new TermDialog("renewal", faults, months, days, itself)
                .ask(
                        () -> changes.agreeOnRenewal(
                                named, new RenewalForm(months.getValue(), days.getValue(), itself.getValue())),
                        () -> done.accept(texts.get("renewal.done")));
    }

    private void endRenewal() {
        changes.endRenewal(named);
        done.accept(texts.get("renewal.end.done"));
    }

    private void renew() {
        var until = Objects.requireNonNull(contract.until());
        new TermDialog("renew", new FaultFields())
                .ask(() -> changes.renew(named, until), () -> done.accept(texts.get("renew.done")));
    }

    private static void wide(Component... fields) {
        for (var field : fields) field.getElement().getClassList().add("md-fill");
    }
}
