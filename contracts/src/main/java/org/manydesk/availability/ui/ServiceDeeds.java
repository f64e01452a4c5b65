package org.manydesk.availability.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Optional;
import org.manydesk.availability.Course;
import org.manydesk.availability.OutageForm;
import org.manydesk.availability.OutageLine;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.availability.ServiceWork;
import org.manydesk.availability.WindowLine;
import org.manydesk.scope.Caller;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What the reader of a service's page may do there. The page is shown anew after each deed. */
class ServiceDeeds {
    private final Texts texts = Texts.of(ServiceDeeds.class);
    private final ServiceWork work;
    private final Caller.Person reader;
    private final Runnable again;

    ServiceDeeds(ServiceWork work, Caller.Person reader, Runnable again) {
        this.work = work;
        this.reader = reader;
        this.again = again;
    }

    /** Whether the reader tells of outages and proposes maintenance. */
    boolean records() {
        return reader.isOneOf(ADMIN, LEAD, AGENT);
    }

    /** Whether the reader agrees on terms. */
    boolean administers() {
        return reader.isOneOf(ADMIN);
    }

    void record(ServiceSheet sheet) {
        new OutageDialog(sheet, texts.get("outage.record"), form -> {
                    work.record(sheet, form);
                    done("outage.recorded");
                })
                .open();
    }

    void propose(ServiceSheet sheet) {
        new WindowDialog(sheet.zone(), form -> {
                    work.propose(sheet, form);
                    done("window.done");
                })
                .open();
    }

    Optional<OutageList.Deeds> onOutages(ServiceSheet sheet) {
        return records() ? Optional.of(new Outages(sheet)) : Optional.empty();
    }

    WindowList.Deeds onWindows(ServiceSheet sheet) {
        return new WindowList.Deeds(
                reader.isOneOf(CLIENT_MANAGER)
                        ? Optional.of(window -> {
                            work.agree(sheet, window);
                            done("window.agreed.done");
                        })
                        : Optional.empty(),
                records() ? Optional.of(window -> withdraw(sheet, window)) : Optional.empty());
    }

    private void withdraw(ServiceSheet sheet, WindowLine window) {
        sure("window.withdraw", "window.withdraw.sure", () -> {
            work.withdraw(sheet, window);
            done("window.withdrawn");
        });
    }

    private void sure(String title, String sentence, Runnable then) {
        var sure = new ConfirmDialog(texts.get(title), texts.get(sentence), texts.get(title), confirmed -> then.run());
        sure.setCancelable(true);
        sure.setCancelText(texts.get("cancel"));
        sure.open();
    }

    private void done(String key) {
        Notice.done(texts.get(key));
        again.run();
    }

    private final class Outages implements OutageList.Deeds {
        private final ServiceSheet sheet;

        Outages(ServiceSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void end(OutageLine outage) {
            correcting(outage, texts.get("outage.end"), work.ended(outage));
        }

        @Override
        public void correct(OutageLine outage) {
            correcting(outage, texts.get("outage.correct"), outage.course());
        }

        @Override
        public Optional<Runnable> removing(OutageLine outage) {
            if (!reader.isOneOf(ADMIN, LEAD)) return Optional.empty();
            return Optional.of(() -> sure("outage.remove", "outage.remove.sure", () -> {
                work.remove(sheet, outage);
                done("outage.removed");
            }));
        }

        private void correcting(OutageLine outage, String title, Course proposed) {
            new OutageDialog(sheet, title, form -> keep(outage, form))
                    .of(proposed)
                    .open();
        }

        private void keep(OutageLine outage, OutageForm form) {
            work.correct(sheet, outage, form);
            done("outage.corrected");
        }
    }
}
