-- What the house sold, here and before: its own sales and the imported ones, in one shape.
CREATE VIEW sold_check AS
SELECT id, 0 AS imported, date, CAST(number AS TEXT) AS number, place, covers,
       waiter_name AS staff, opened_at, settled_at, gross
FROM sale_check
UNION ALL
SELECT id, 1, date, number, label, covers, staff, opened_at, settled_at, gross
FROM past_check;

CREATE VIEW sold_line AS
SELECT check_id, 0 AS imported, date, item, name, group_name, quantity * 1000 AS thousandths,
       unit_price AS piece, gross, hour, rung_at
FROM sale_line
UNION ALL
SELECT past_check.id, 1, past_line.date, item, name, group_name, thousandths,
       piece, past_line.gross, hour, rung_at
FROM past_line JOIN past_check ON past_check.place = check_place;

CREATE VIEW sold_payment AS
SELECT check_id, 0 AS imported, date, tender, amount, tip, at
FROM sale_payment
UNION ALL
SELECT id, 1, date, tender, gross, 0, settled_at
FROM past_check;

CREATE VIEW sold_tax AS
SELECT check_id, 0 AS imported, date, rate, gross, net, tax
FROM sale_tax
UNION ALL
SELECT past_check.id, 1, past_tax.date, rate, past_tax.gross, net, tax
FROM past_tax JOIN past_check ON past_check.place = check_place;
