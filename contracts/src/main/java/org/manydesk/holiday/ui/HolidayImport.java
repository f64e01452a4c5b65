package org.manydesk.holiday.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.manydesk.holiday.HolidayAddress;
import org.manydesk.holiday.HolidayPreview;
import org.manydesk.holiday.ICalendarFile;
import org.manydesk.holiday.ProposedHoliday;
import org.manydesk.holiday.RegionalHolidays;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Finds holidays by region, in a file or at an address, shows them, and hands over those that a person chose. */
public class HolidayImport extends Dialog {
    private final transient Texts texts = Texts.of(HolidayImport.class);
    private final FaultFields faults = new FaultFields();
    private final ProposalChoice choice;
    private final Button take = new Button(texts.get("take"));

    /**
     * @param year whose holidays are proposed at first
     * @param known the dates that the calendar has already, as it writes them
     */
    public HolidayImport(Year year, Set<String> known, Consumer<List<ProposedHoliday>> taken) {
        choice = new ProposalChoice(known, number -> {
            take.setText(texts.get("take.some", number));
            take.setEnabled(number > 0);
        });
        setHeaderTitle(texts.get("title"));
        setWidth("36rem");
        var sources = new TabSheet();
        sources.add(texts.get("region.tab"), region(year));
        sources.add(texts.get("file.tab"), file());
        sources.add(texts.get("address.tab"), address());
        sources.addSelectedChangeListener(change -> choice.clear());
        sources.setWidthFull();
        add(sources, faults, choice);
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(false);
        take.addClickListener(click -> {
            taken.accept(choice.chosen());
            close();
        });
        getFooter().add(new Button(texts.get("cancel"), click -> close()), take);
    }

    private Component region(Year year) {
        var where = new ComboBox<String>(texts.get("region"));
        where.setItems(RegionalHolidays.regions());
        where.setItemLabelGenerator(HolidayImport::named);
        var when = new IntegerField(texts.get("year"));
        when.setValue(year.getValue());
        when.setStepButtonsVisible(true);
        return source(
                () -> new HolidayPreview(RegionalHolidays.of(Choices.text(where), orZero(when.getValue())), List.of()),
                faults.at("region", where),
                faults.at("year", when));
    }

    private static int orZero(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** {@code Germany (DE-BY)}. */
    private static String named(String region) {
        return Choices.country(region.substring(0, 2)) + " (" + region + ")";
    }

    private Component file() {
        var upload = new Upload(new InMemoryUploadHandler((file, bytes) -> show(() -> ICalendarFile.read(bytes))) {
            @Override
            public long getFileSizeMax() {
                return ICalendarFile.LARGEST;
            }
        });
        upload.setAcceptedFileTypes("text/calendar", ".ics");
        upload.setMaxFileSize(ICalendarFile.LARGEST);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(rejected -> show(() -> ICalendarFile.read(new byte[ICalendarFile.LARGEST + 1])));
        return upload;
    }

    private Component address() {
        var url = new TextField(texts.get("address"));
        url.setPlaceholder("https://example.org/holidays.ics");
        url.setWidthFull();
        return source(() -> HolidayAddress.ofInternet().read(url.getValue().strip()), faults.at("/url", url));
    }

    private Component source(Supplier<HolidayPreview> preview, Component... fields) {
        var source = new Div(fields);
        source.addClassName("md-import-source");
        source.add(new Button(texts.get("show"), click -> show(preview)));
        return source;
    }

    private void show(Supplier<HolidayPreview> preview) {
        choice.clear();
        faults.accepts(() -> choice.show(preview.get()));
    }
}
