use super::desk::{Desk, checks, empty, opened, rejects, says};

#[test]
fn whose_price_it_is() {
    let lines = "1,Bowl,1,8.49\n2,Bowl,2,16.98\n3,Soda,1,1.09\n4,Soda,3,3.27\n";
    for (name, total) in [("item_price", "29.83"), ("amount", "29.83")] {
        let history = Desk::new(&[&format!("check,item,qty,{name}\n{lines}")]).history();
        assert_eq!(history.tally.total.to_string(), total);
        says(
            &history,
            "is a line's (2 lines of several say so, none against)",
        );
    }
    let lines = "1,Bowl,1,8.49\n2,Bowl,2,8.49\n3,Soda,1,1.09\n4,Soda,3,1.09\n";
    for name in ["item_price", "amount"] {
        let history = Desk::new(&[&format!("check,item,qty,{name}\n{lines}")]).history();
        assert_eq!(history.tally.total.to_string(), "29.83");
        says(
            &history,
            "is a piece's (2 lines of several say so, none against)",
        );
    }
    let desk = Desk::new(&[&format!("check,item,qty,item_price\n{lines}")]);
    let history = desk.with_maps(&["line_total=item_price"]).history();
    assert_eq!(history.tally.total.to_string(), "19.16", "as the user says");
}

#[test]
fn a_total_of_the_check_is_not_the_lines() {
    let mut text = "check,item,quantity,price,total\n".to_owned();
    for check in 1..=6 {
        text.push_str(&format!(
            "{check},Tea,{check},2.00,{0}.00\n{check},Pie,1,4.00,{0}.00\n",
            2 * check + 4
        ));
    }
    let history = Desk::new(&[&text]).history();
    assert_eq!(history.tally.total.to_string(), "66.00");
    says(&history, "'total' has the totals of checks");
    let text = text.replace("total\n", "line total\n");
    let history = Desk::new(&[&text])
        .with_maps(&["unit_price=price"])
        .history();
    assert_eq!(history.tally.total.to_string(), "66.00");
}

#[test]
fn the_files_price_wins_over_the_menus() {
    let menu = "id,name,category,price\n7,Tea,Drinks,2.00\n8,Pie,Cakes,\n9,Cake,Cakes,3.00\n";
    let desk = Desk::new(&["check,item_id,price\n1,7,2.50\n2,7,\n3,8,\n4,7,soon\n5,10,1.00\n"]);
    let history = desk.with_menu(menu).history();
    let totals: Vec<_> = checks(&history)
        .iter()
        .map(|check| check.total().to_string())
        .collect();
    assert_eq!(
        totals,
        ["2.50", "2.00"],
        "the menu's where the file has none"
    );
    assert_eq!(
        rejects(&history),
        [
            "4: check 3: no price",
            "5: check 4: soon is no price",
            "6: check 5: item 10 is not on the menu"
        ]
    );
    assert_eq!(empty(&history), ["3", "4", "5"]);
    let desk = Desk::new(&["check,dish\n1,TEA\n2,cake\n3,Bread\n"]);
    let history = desk.with_menu(menu).history();
    assert_eq!(opened(&history).len(), 2);
    assert_eq!(checks(&history)[1].lines[0].group.as_deref(), Some("Cakes"));
    assert_eq!(
        rejects(&history),
        ["4: check 3: item Bread is not on the menu with a price"]
    );
}

#[test]
fn what_cannot_be_read_at_all() {
    assert_eq!(
        Desk::new(&["Zettel;Ware;Geld\n1;Tee;2\n"]).error(),
        "0.csv: no column says the check's number (say --map check=COLUMN); there are: Zettel, Ware, Geld"
    );
    let desk = Desk::new(&["Zettel;Ware;Geld\n1;Tee;2\n"]);
    let history = desk
        .with_maps(&["check=zettel", "item=#2", "unit_price=Geld"])
        .history();
    assert_eq!(opened(&history).len(), 1);
    let desk = Desk::new(&["1;Tee;2\n"]).with_maps(&["check=#1", "item=#2", "unit_price=#3"]);
    assert_eq!(desk.history().tally.lines, 1, "no header");
    let error = Desk::new(&["check,item,price\n"])
        .with_maps(&["table=Tafel"])
        .error();
    assert_eq!(
        error,
        "0.csv: no column is called 'Tafel'; there are: check, item, price"
    );
    assert!(
        Desk::new(&["check,item_id,price\n1,7,2\n"])
            .error()
            .contains("need --menu FILE")
    );
    assert!(
        Desk::new(&["check,item\n1,Tea\n"])
            .error()
            .contains("the price")
    );
    assert_eq!(Desk::new(&[""]).error(), "0.csv: there is nothing in it");
    let mut desk = Desk::new(&[]);
    desk.reading.files.push(desk.folder.path().join("none.csv"));
    assert!(desk.error().starts_with("none.csv: "));
}

/// Headers of systems that restaurants have, a line each, and what it comes to.
#[test]
fn systems_that_restaurants_have() {
    for (header, row, total) in [
        (
            "order_details_id,order_id,pizza_id,quantity,order_date,order_time,unit_price,total_price,pizza_size,pizza_category,pizza_ingredients,pizza_name",
            "1,1,hawaiian_m,2,1/1/2015,11:38:36,13.25,26.5,M,Classic,\"Ham, Pineapple\",The Hawaiian Pizza",
            "26.50",
        ),
        (
            "Order Number,Order Date,Item Name,Quantity,Product Price,Total products",
            "16118,03/08/2019 20:25,Plain Papadum,2,0.8,6",
            "1.60",
        ),
        (
            ",date,time,ticket_number,article,Quantity,unit_price",
            "0,2021-01-02,08:38,150040.0,BAGUETTE,3.0,\"0,90 €\"",
            "2.70",
        ),
        (
            "transaction_id,transaction_date,transaction_time,transaction_qty,store_id,store_location,product_id,unit_price,product_category,product_type,product_detail",
            "1,2023-01-01,7:06:11 AM,2,5,Lower Manhattan,32,3,Coffee,Gourmet brewed coffee,Ethiopia Rg",
            "6.00",
        ),
        (
            "Location,Order Id,Order #,Sent Date,Order Date,Check Id,Server,Table,Dining Area,Service,Dining Option,Item Selection Id,Item Id,Master Id,SKU,PLU,Menu Item,Menu Subgroup(s),Menu Group,Menu,Sales Category,Gross Price,Discount,Net Price,Qty,Tax,Void?",
            "Main,1,7,1/5/24 6:31 PM,1/5/24 6:29 PM,99,Ana,12,Bar,Dinner,Dine In,1,2,3,,,House Red,Glass,Wine,Drinks,Alcohol,9.00,0.00,9.00,1,0.80,FALSE",
            "9.00",
        ),
        (
            "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name",
            "2024-01-05,18:30:05,Amsterdam,Coffee,Latte,2.0,Regular,,\"Oat, Extra shot\",$9.00,$0.00,$9.00,$0.74,tX1,pY1,Till,,,Payment,Main,,,",
            "9.00",
        ),
        (
            "Belegnummer;Datum;Uhrzeit;Warengruppe;Artikel;Menge;Einzelpreis;Gesamtpreis;MwSt. %;Kellner;Tisch;Zahlungsart;Bonsumme",
            "17;05.01.2024;18:30;Bier;Helles;3;4,20;12,60;19;Jonas;4;Bar;31,40",
            "12.60",
        ),
        (
            "Z_NR;BON_ID;BON_START;POS_ZEILE;ARTIKELTEXT;WARENGR;MENGE;STK_BR",
            "3;17;2024-01-05T18:30:00;1;Helles;Bier;3,000;4,20",
            "12.60",
        ),
    ] {
        let separator = if header.contains(';') { ';' } else { ',' };
        let history = Desk::new(&[&format!("{header}\n{row}\n")]).history();
        let found = opened(&history);
        assert_eq!(
            found.len(),
            1,
            "{separator} {:#?} {:?}",
            history.findings,
            rejects(&history)
        );
        assert_eq!(
            history.tally.total.to_string(),
            total,
            "{:#?}",
            history.findings
        );
    }
}

#[test]
fn a_guess_that_its_cells_deny_is_taken_back() {
    let text = "check,day,item,price,time\n1,Monday,Tea,2,lunch\n2,Tuesday,Pie,4,dinner\n";
    let history = Desk::new(&[text]).history();
    assert_eq!(history.tally.lines, 2);
    says(
        &history,
        "'day' has other things than its name says; it is not used",
    );
    says(&history, "'time' has other things");
}

#[test]
fn the_menus_own_name_for_its_ids_joins_them() {
    let desk = Desk::new(&["order_id,pizza_id,quantity\n1,bbq_s,2\n1,veg_m,1\n"]);
    let history = desk
        .with_menu("pizza_id,pizza_name,size,price\nbbq_s,Barbecue,S,12.50\nveg_m,Veggie,M,16\n")
        .history();
    assert_eq!(
        history.tally.total.to_string(),
        "41.00",
        "{:#?}",
        history.findings
    );
}

#[test]
fn a_workbook_is_no_text() {
    let desk = Desk::new(&["PK\u{3}\u{4}rest of a workbook"]);
    assert_eq!(
        desk.error(),
        "0.csv: this is a workbook or an archive; save the sheet as CSV first"
    );
}

#[test]
fn days_as_spreadsheets_and_machines_count_them() {
    let text = "check,at,item,price\n1,44927.5,Tea,2\n2,1672574400,Tea,2\n3,1672574400000,Tea,2\n";
    let history = Desk::new(&[text]).history();
    assert_eq!(
        opened(&history),
        [
            "1 2023-01-01T11:00:00Z 2.00",
            "2 2023-01-01T12:00:00Z 2.00",
            "3 2023-01-01T12:00:00Z 2.00"
        ]
    );
}
