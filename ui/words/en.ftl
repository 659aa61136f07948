### Couvert, English
## General

common-back = Back
common-cancel = Cancel
common-close = Close
common-done = Done
common-save = Save
common-yes = Yes
common-no = No
common-ok = OK
common-erase = Erase
common-undo = Undo
common-search = Search
common-more = More
common-all = All
common-none = None
common-other = Other
common-today = Today
common-total = Total
common-price = price
common-quantity = Quantity
common-amount = Amount
common-reason = Reason
common-name = Name
common-print = Print
common-again = Again
common-minutes = { $count } min
common-since = since { $time }
common-seconds-left = { $count } s
common-times = × { $count }
common-covers =
    { $count ->
        [one] { $count } cover
       *[other] { $count } covers
    }
common-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
common-table = Table { $table }
common-seat = Seat { $seat }
common-seats = Seats { $seats }
common-course = Course { $course }
common-everyone = Shared

## Sign-in

sign-title = Who is it?
sign-pin = PIN
sign-pin-of = PIN of { $name }
sign-in = Sign in
sign-out = Sign out
sign-wrong = Wrong PIN
sign-wait = Try again in { $time }
sign-nobody = Nobody on duty yet
sign-clock-in = Clock in
sign-clock-out = Clock out
sign-clocked-since = on duty since { $time }
sign-training = Training
training-banner = TRAINING — nothing counts
training-end = End training
training-ended = Back in the real house
training-no-paper = Nothing is printed in training
sign-language = Language

## The house: looking for it, connection

house-name = House
house-searching = Looking for the house
house-searching-help = The house’s computer must be on, and in the same network
house-found = Found { $name }
house-address = Address
house-join = Join
house-pair-code = Code shown at the house
house-pair-wait = Waiting for the manager’s yes
house-connected = House connected
house-connecting = Connecting
house-lost = House away
house-no-life = No proof of life since { $time }
house-waiting = { $count } not yet at the house
house-all-sent = Everything is at the house
house-needed = Needs the house
house-older = The house speaks an older version
house-newer = This device needs an update
house-refused = The house does not know this device

## The floor

floor-title = Floor
floor-back = ‹ Floor
floor-for-you = For you now
floor-nothing = Nothing waits for you
floor-take-away = Take-away
floor-delivery = Delivery
floor-bar = Bar
floor-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
floor-free = free
floor-seated = just seated
floor-seat-party = Seat
floor-how-many = How many?
floor-bill = bill
floor-bill-amount = bill · { $amount }
floor-paying = paying { $paid } of { $of }
floor-at-pass = at the pass
floor-ready =
    { $count ->
        [one] ✓ { $count } plate ready
       *[other] ✓ { $count } plates ready
    }
floor-food-ready = Table { $table } · food ready
floor-take-it = I take it
floor-taken-by = { $name } takes it
calls-for-you = { $count } for you
calls-silent = { $station } does not answer
calls-silent-several = { $station } do not answer
calls-tell-them = Tell them: { $what }
calls-asks = kitchen asks
calls-says = kitchen says
calls-says-yes = kitchen says yes
calls-says-no = kitchen says no
calls-you-take = You take it
calls-nobody-takes = Nobody takes it
calls-nobody-answers = Nobody answers
calls-served = Served
calls-not-me = Not me
calls-yes = Yes
calls-no = No
calls-read = Seen
calls-others = Others · { $count }
calls-more = +{ $count } more ›
calls-first = ‹ Back to the first
calls-taken-toast = { $table }: you take it
calls-left-toast = { $table }: somebody else takes it
calls-served-toast = { $table }: served
calls-yes-toast = { $table }: yes to the kitchen
calls-no-toast = { $table }: no to the kitchen
floor-silent = ! { $station } silent
floor-tell-them = tell them
floor-late = ! late { $minutes } min
floor-late-course = Table { $table } · course { $course } late
floor-course-held = course { $course } held
floor-kitchen-asks = Kitchen asks · table { $table }
floor-kitchen-says = Kitchen · table { $table }
floor-reserved = reserved { $time } · { $name }
floor-reserve = Reserve
floor-waiting-list = Waiting
floor-sum-covers = { $covers } of { $seats } covers
floor-sum-open = { $amount } open
floor-no-table = No table { $table }
floor-table-start = Table { $digits }…
floor-join = Join tables
floor-split = Split tables
floor-move = Move table
floor-merge = Merge checks
floor-clear = Clear

## Ordering

order-send = Send
order-send-count = Send { $count }
order-pay = Pay
order-pay-amount = Pay { $amount }
order-undo = Undo
order-bill = Bill
order-check = Check
order-repeat = Repeat round
order-fire-course = Fire course { $course }
order-fire = Fire
order-hold = Hold
order-held = held
order-fired = fired { $time }
order-served = served { $time }
order-ready = ready { $time }
order-new = New
order-not-sent = not sent
order-new-and-sent = { $new } new · { $sent } sent
order-left = { $count } left
order-gone = 86
order-gone-toast = { $item } is 86
order-open-item = Open dish…
order-note = Note…
order-note-title = Note for the kitchen
order-rung = { $quantity } × { $item }
order-without = No
order-extra = Extra
order-light = Light
order-side = On the side
order-no-extra = No · Extra
order-choose = Choose { $group }
order-choose-between = { $min } to { $max }
order-choice-missing = Still to choose
order-allergy = allergy: { $what }
order-allergy-ask = Allergy
order-split = Split
order-move = Move
order-discount = Discount
order-comp = Comp
order-void = Void
order-void-hits = Void { $quantity } × { $item }?
order-voided = { $quantity } × { $item } voided
order-sent-toast =
    { $count ->
        [one] { $count } line sent
       *[other] { $count } lines sent
    }
order-removed = { $item } taken off
order-someone = { $name } is adding
order-delay = { $station } +{ $minutes } min
order-empty = Nothing rung yet
order-empty-help = Tap a dish
order-search-hint = Name, number or `2bur med`
order-search-none = Nothing by that name
order-covers = Covers
order-seat-any = Table
order-weight = Weight
order-price-ask = Price
order-learned = usual
order-rush = Rush
order-silent = { $station } does not answer: tell them
order-hits-allergy = contains { $what } – { $whom }
order-allergies = ALLERGY { $what }
order-allergy-title = Allergies
order-allergy-other = Something else…
order-rush-off = No rush
order-rush-toast = { $quantity } × { $item } goes first
order-rush-off-toast = { $quantity } × { $item } waits its turn again
order-rush-all = Rush it all
order-rush-all-off = No rush any more
order-rush-all-toast = All of this table goes first
order-rush-all-off-toast = All of this table waits its turn again
order-tell-kitchen = Tell the kitchen
order-tell-about = To the kitchen: { $quantity } × { $item }
order-tell-field = In your own words
order-tell = Say it
order-tell-ask = Ask: yes or no
order-told-toast = Told the kitchen: { $what }
order-answer-yes = yes
order-answer-no = no
order-answer-waits = no answer yet
order-line-done = done
order-by-itself = by itself in { $time }
order-in-time = in { $time }
order-course-is-fired = { $course } fired { $time }
order-course-waits = { $course } waits
tell-hurry = The guests are in a hurry
tell-wait = Please wait with it
tell-well-done = Well done, please
tell-separate = On two plates, please
tell-five-minutes = Ready in five minutes?
tell-possible-without = Possible without salt?
order-kitchen-has-it = the kitchen has it
order-house-has-it = the house has it
order-on-its-way = on its way

## Void reasons

reason-guest = Changed mind
reason-mistake = Rung wrong
reason-wrong-table = Wrong table
reason-dropped = Dropped
reason-quality = Sent back
reason-late = Took too long
reason-gone = 86
reason-birthday = Birthday
reason-staff = Staff meal
reason-regular = Regular guest

## Approval

approve-title = Manager’s approval
approve-ask = Ask { $name }
approve-waiting = Waiting for { $name }
approve-wants = { $name } asks: { $what }
approve-yes = Allow
approve-no = No
approve-refused = { $name } said no
approve-granted = { $name } said yes
approve-asks = { $name } asks
approve-asked-of = Asked: { $names }
approve-on-their-till = It is on their till now. One tap there is enough.
approve-house-away = The house is away: the question waits here until it is back.
approve-pin-here = A manager’s PIN here
approve-pin-hint = Training: the PIN is 0000
approve-wait = Go on meanwhile
approve-withdraw = Withdraw
approve-later = Later
approve-waits =
    { $count ->
        [one] { $count } waits for a manager
       *[other] { $count } wait for a manager
    }
approve-waits-short =
    { $count ->
        [one] { $count } waits
       *[other] { $count } wait
    }
approve-asks-you =
    { $count ->
        [one] { $count } asks you
       *[other] { $count } ask you
    }
approve-asks-short =
    { $count ->
        [one] { $count } asks
       *[other] { $count } ask
    }
approve-misfit = Not possible any more: { $reason }
approve-put-away = Put away
wish-because = { $what } — { $reason }
wish-void = Void { $quantity } × { $item }, { $check }
wish-line = { $quantity } × { $item }, { $check }
wish-comp = On the house: { $what }
wish-comp-part = { $amount } on the house: { $what }
wish-off = { $amount } off: { $what }
wish-no-service = No service charge, { $check }
wish-service = Service charge { $percent } %, { $check }
wish-price = { $item } for { $amount }, { $check }
wish-transfer = Hand { $check } on to { $name }
wish-reopen = Open { $check } again
wish-refund = Give money back, { $check }
wish-refund-all = Give back all of { $amount }, { $check }
wish-account = { $amount } of { $check } on account: { $account }
wish-float = Set the float to { $amount }
wish-pay-in = Put { $amount } into the drawer
wish-pay-out = Take { $amount } out of the drawer
wish-drop = Carry { $amount } to the safe
wish-no-sale = Open the drawer without a sale
wish-close-day = Close the day
wish-paper = Print again
right-void-sent = void what the kitchen has
right-discount = discount
right-large-discount = discount beyond the limit
right-comp = on the house
right-service = service charge
right-price = another price
right-transfer = another waiter’s check
right-reopen = reopen a paid check
right-refund = give money back
right-account = pay later on account
right-drawer = cash in or out of the drawer
right-no-sale = open the drawer without a sale
right-close-day = close the day
right-copy = print again
right-assign = sections
right-set-up = change the house’s settings

## Paying

pay-title = Table { $table } · Pay
pay-back = ‹ Table
pay-by-seat = By seat
pay-together = Together
pay-equally = ÷ { $count }
pay-equally-n = ÷ n
pay-by-line = By line
pay-by-amount = Amount
pay-who = { $who } pays
pay-payer = Payer { $number }
pay-due = To pay
pay-paid = { $amount } paid
pay-open = { $amount } open
pay-paid-by = Paid · { $tender }
pay-card = Card
pay-card-amount = Card { $amount }
pay-cash = Cash
pay-cash-amount = Cash { $amount }
pay-qr = QR transfer
pay-transfer = Transfer
pay-voucher = Voucher
pay-voucher-code = Voucher code
pay-account = House account
pay-points = Points
pay-half = ½
pay-tip = Tip
pay-tip-none = None
pay-tip-other = Other
pay-tip-of = tip { $amount }
pay-given = Given
pay-change = Change
pay-change-amount = Change { $amount }
pay-settle = Settle
pay-settled = Settled
pay-settled-by = already paid by { $name } at { $time }
pay-new-payer =
    Drag lines here
    for a new payer
pay-terminal = Follow the terminal
pay-terminal-wait = Waiting for the terminal
pay-declined = Card declined
pay-rounding = Cash rounding
pay-overpaid = { $amount } too much
pay-reopen = Reopen
pay-refund = Refund
pay-discount-per-cent = { $rate } %
pay-discount-amount = Amount off
pay-service-charge = Service

## The receipt

receipt-title = Receipt
receipt-paper = Paper
receipt-mail = Mail
receipt-qr = QR
receipt-invoice = Invoice
receipt-none = No receipt
receipt-number = No. { $number }
receipt-company = Company
receipt-vat-number = VAT number
receipt-address = Address
receipt-printing = Printing
receipt-printer-fault = Printer does not answer
receipt-paper-out = Printer out of paper
receipt-next = Next table

## The drawer

drawer-title = Drawer
drawer-open = Open drawer
drawer-float = Float
drawer-paid-in = Paid in
drawer-paid-out = Paid out
drawer-drop = Drop
drawer-no-sale = No sale
drawer-count = Count
drawer-blind = Count first, the till compares after
drawer-expected = Expected
drawer-counted = Counted
drawer-over = Over
drawer-short = Short
drawer-notes = Notes
drawer-coins = Coins

## The day

day-title = Day
day-close = Close the day
day-close-ask = Close the business day?
day-closed = Closed { $time } by { $name }
day-open-checks =
    { $count ->
        [0] No open checks
        [one] { $count } open check will be carried over
       *[other] { $count } open checks will be carried over
    }
day-not-counted = Drawer not counted yet
day-waiting = Devices still hold { $count }
day-x = X report
day-z = Z report
day-z-number = Z report no. { $number }
day-business-day = Business day { $from } – { $to }
day-perpetual = Perpetual total { $amount }

## The Z report

z-gross = gross sales
z-net = net
z-covers = covers
z-per-cover = a cover
z-tips = tips
z-drawer = drawer
z-by-hour = Sales by hour
z-last-week = line = week before
z-vat = VAT
z-tenders = Tenders
z-groups = Groups
z-people = People
z-corrections = Corrections
z-voids = Voids after firing
z-comps = Comps
z-discounts = Discounts
z-refunds = Refunds
z-cooked-unpaid = Cooked, never paid
z-paid-uncooked = Paid, never cooked
z-carried-over = Carried over
z-kitchen = Kitchen
z-average = { $time } on average
z-slowest = { $time } at the slowest
z-items = Items
z-signed = signed by the house

## Settings and the owner

set-title = Settings
set-light = Light
set-dark = Dark
set-size = Size
set-language = Language
set-sound = Sound
set-device = Device
set-devices = Devices
set-version = Version { $version }
set-menu = Menu
set-staff = Staff
set-reports = Reports
set-stock = Stock
set-guests = Guests
set-last-seen = last seen { $time }

## The kitchen

kitchen-tickets =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    }
kitchen-average = average { $time }
kitchen-recall = Recall
kitchen-recall-title = Bumped in the last two hours · tap one to bring it back
kitchen-all-day = All day
kitchen-by-dish = Dishes
kitchen-by-ingredient = Ingredients
kitchen-all-day-of = { $name }: { $count } to make
kitchen-verb-done = Done
kitchen-verb-not-done = Not done
kitchen-verb-rush = Rush
kitchen-verb-no-rush = No rush any more
kitchen-verb-card = The whole card ›
kitchen-verb-lines = One dish of it
kitchen-rushed = { $table } goes first
kitchen-not-rushed = { $table } waits its turn
kitchen-push-all = All that is open goes to
kitchen-push-line = Only this goes to
kitchen-push-away = nobody there
kitchen-pushed-to = { $what } is at { $station } now
kitchen-remake-head = Make { $count } × { $item } again, before everything else · what was made is waste
kitchen-remake-burnt = burnt
kitchen-remake-wrong = wrong
kitchen-remake-cold = cold
kitchen-remake-dropped = dropped
kitchen-remake-guest = guest sent it back
kitchen-remade = { $count } × { $item } again: { $reason }
kitchen-gone-head = Sold out, on all tills at once
kitchen-gone-of = 86 { $item }
kitchen-gone-back = { $item } is back
kitchen-count-of = Count it…
kitchen-say-head = Tell { $name } · read at once, cannot be taken back
kitchen-say-to = to { $name }
kitchen-say-minutes = 5 minutes more
kitchen-say-gone = 86: choose another?
kitchen-say-allergy = Allergy: please come
kitchen-say-done = How well done?
kitchen-say-waits = yes or no
kitchen-say-ask = With yes or no
kitchen-say-write = Write…
kitchen-say-send = Send
kitchen-say-empty = nothing written yet
kitchen-said = { $name } reads it now
kitchen-answered = Answered
kitchen-answered-yes = { $table }: yes
kitchen-answered-no = { $table }: no
kitchen-stock = 86
kitchen-stock-title = 86 · one tap takes a dish off, one more brings it back
kitchen-stock-hint = Dish or ingredient
kitchen-stock-now = 86 now
kitchen-stock-none = Everything is to be had
kitchen-stock-back = { $item } is on again
kitchen-stock-left = { $item }: { $count } left
kitchen-stock-uncounted = { $item } is not counted any more
kitchen-stock-lacks = 86 · no { $what }
kitchen-stock-dishes =
    { $count ->
        [one] 1 dish
       *[other] { $count } dishes
    }
kitchen-count = Count
kitchen-count-title = How many are left of { $item }?
kitchen-count-not = not counted
kitchen-count-none = Do not count
kitchen-all-day-head = ALL DAY
kitchen-gone = 86
kitchen-bump = Bump
kitchen-bumped = { $table } bumped
kitchen-line-done = { $item } done
kitchen-line-open = { $item } not done
kitchen-undone = Undone
kitchen-undo = Undo
kitchen-late = late
kitchen-rush = RUSH
kitchen-add-on = ADD-ON { $time }
kitchen-allergy = ALLERGY { $what }
kitchen-allergy-seat = ALLERGY seat { $seat }: { $what }
kitchen-allergy-tap = tap to open
kitchen-void = VOID
kitchen-void-seen = Seen
kitchen-no = NO { $what }
kitchen-extra = EXTRA { $what }
kitchen-light = LIGHT { $what }
kitchen-side = { $what } on the side
kitchen-also-at = also at: { $stations }
kitchen-station-part = { $station } { $done } of { $of }
kitchen-station-done = { $station } done
kitchen-start-in = start { $station } in { $time }
kitchen-moved = moved { $from } → { $to }
kitchen-course = COURSE { $course }
kitchen-seat = SEAT { $seat }
kitchen-remake = Remake
kitchen-note-waiter = Tell the waiter
kitchen-push-station = Other station
kitchen-hold = Hold
kitchen-expo = Pass
kitchen-station = Station
kitchen-ready = READY
kitchen-empty = Nothing to cook
kitchen-empty-help = New tickets appear here
kitchen-page = { $page } of { $of }
kitchen-more =
    { $count ->
        [one] { $count } more ticket
       *[other] { $count } more tickets
    }
kitchen-take-away = Take-away
kitchen-delivery = Delivery
kitchen-printed = on paper
kitchen-all-stations = All stations
kitchen-station-choose = Which station?
kitchen-demo = DEMO
kitchen-soon = due soon
kitchen-new = NEW
kitchen-continues = continues ›
kitchen-continued = { $table } continued
kitchen-next = +{ $count } more ›
kitchen-first = ‹ Oldest
kitchen-lost = No word from the house for { $time } — tickets may be missing
kitchen-trouble = This screen cannot store what is bumped
kitchen-back = { $table } is back
kitchen-recall-gone = { $table } cannot come back any more
kitchen-recall-of = Recall { $table }
kitchen-recall-at = done { $time }
kitchen-space = Space
kitchen-search-clear = Clear
kitchen-found-none = Nothing found
kitchen-recall-hint = Table, waiter or dish
kitchen-recall-pass = at the pass
kitchen-recall-claimed = { $name } takes it
kitchen-recall-served = served { $time }
kitchen-recall-remake = made again: { $reason }
kitchen-recall-none = Nothing was bumped in the last two hours
kitchen-settings = Settings
kitchen-set-stations = Stations
kitchen-set-shows = Cards
kitchen-set-tickets = Tickets
kitchen-set-tables = Whole tables (pass)
kitchen-set-ground = Brightness
kitchen-sound-off = Off
kitchen-sound-quiet = Quiet
kitchen-sound-loud = Loud
kitchen-sound-try = Try it
kitchen-sound-none = No program on this machine plays sounds. The bar shows what would be heard.
kitchen-shown = Shown
kitchen-hidden = Hidden
kitchen-set-window = Window
kitchen-window-full = Full screen
kitchen-window = In a window
kitchen-kiosk-leave = Leave full screen
kitchen-set-keys = Bump bar
kitchen-keys-open = Keys …
kitchen-keys-title = What each key does
kitchen-keys-help = Choose what a key should do, then press the key.
kitchen-keys-press = Press the key for “{ $what }”
kitchen-keys-learned = { $key }: { $what }
kitchen-keys-taken = { $key }: { $what } – it was “{ $before }”, which may need another key
kitchen-keys-enter = this bar sends Enter behind each key, that is understood
kitchen-keys-none = no key
kitchen-keys-usual = Usual keys
kitchen-keys-usual-again = The usual keys are back.
kitchen-do-tile = Card { $digit }
kitchen-do-tile-more = Cards from the tenth
kitchen-do-first = Bump the first card
kitchen-do-recall-last = Bring the last one back
kitchen-do-recall = Recall list
kitchen-do-up = Up
kitchen-do-down = Down
kitchen-do-left = Left
kitchen-do-right = Right
kitchen-do-line = Line done
kitchen-do-undo = Undo
kitchen-do-see = Seen: allergy, void
kitchen-do-rush = Rush
kitchen-do-hold = All verbs of a card
kitchen-do-note = Tell the waiter
kitchen-do-yes = Yes
kitchen-do-no = No
kitchen-do-all-day = All day
kitchen-do-stock = 86
kitchen-do-expo = Station or pass
kitchen-do-page = Next page
kitchen-do-page-back = Oldest cards
kitchen-do-settings = Settings
kitchen-do-back = Back to the cards
kitchen-do-full-screen = Full screen
kitchen-tune-new = new ticket
kitchen-tune-soon = due soon
kitchen-tune-note = note
kitchen-tune-late = late
kitchen-tune-alarm = nobody cooks this
kitchen-note-from = { $who }: “{ $text }”
kitchen-note-waits = no answer yet
kitchen-answer-yes = YES
kitchen-answer-no = NO
kitchen-line-starts = start in { $time }
kitchen-line-starts-short = in { $time }
kitchen-line-start = START
kitchen-then = then: { $dishes }
kitchen-pushed = from { $station }
kitchen-all-void = All of it is void · tap to clear
kitchen-part-of = { $done } of { $of }
kitchen-ready-for = READY { $time }
kitchen-unclaimed = nobody takes it yet
kitchen-claimed = { $name } takes it
kitchen-handed-out = { $table } handed out
kitchen-expo-empty = Nothing on its way
kitchen-expo-empty-help = Tables appear here as soon as something is sent
kitchen-coming-head = COMING
kitchen-alarm-unseen = { $station } · { $table } · { $dish }: no screen has shown it for { $time }
kitchen-alarm-unseen-many = { $station } · { $count } tickets that no screen has shown, the oldest { $table } for { $time }
kitchen-alarm-away = { $station } has neither screen nor printer · { $table } · { $dish } waits { $time }
kitchen-alarm-away-many = { $station } has neither screen nor printer · { $count } tickets, the oldest { $table } waits { $time }
kitchen-all-day-more =
    { $count ->
        [one] + { $count } more dish
       *[other] + { $count } more dishes
    }

## At the till

house-demo = Demo
house-lost-for = House away { $time }
house-refuses = The house does not take this till
house-said-no = The house said no: { $reason }
sign-demo = Demo house: everybody may know the PINs
role-cook = Kitchen
role-waiter = Floor
role-manager = Manager
role-owner = Owner
floor-loose = Counter
floor-new-bar = New bar check
floor-new-away = New take-away
floor-pays = paying
floor-is-ready = food ready
floor-station-late = { $station } late
floor-carry = { $check }: tap another table
order-at-once = At once
order-course = Course
order-course-own = as on the menu
order-course-own-long = Each dish in its own course
order-course-new = New lines go to
order-course-line = This line goes to
order-course-fired = Course { $course } fired
order-new-lines = New lines for
order-line-sent = sent
order-menu = Menu
order-again = Once more
order-another-number = or another number
order-asked-at = asked { $time }
order-bill-asked = The bill is asked for
order-carry = Another table
order-free-table = Free the table
order-keep = Keep it
order-page-empty = Nothing on this page
order-search-help = Type a part of its name
order-said-side = { $what } on the side
order-void-detail = The kitchen has it. { $amount } comes off the check. Why?
reason-kitchen = Kitchen error
pay-title-check = { $check } · Pay
pay-back-check = ‹ Check
pay-among = Among how many?
pay-with-tip = with tip { $amount }
receipt-of = { $check } · Receipt
receipt-pdf = PDF
receipt-new-check = New check
receipt-coming = The house writes the receipt …
receipt-later = The receipt comes when the house is back
drawer-cash = Cash in, with tips
drawer-count-again = Count again
day-since = { $date } · since { $time }
day-not-open = No day is open
day-still-open = still open
day-overpaid = Paid twice, cash to give back
z-coming = The house adds up …
z-tips-of = tips { $amount }

## Why something cannot be done (Rejection)

reject-not-signed-in = Sign in first.
reject-manager-needed = This needs a manager.
reject-name-missing = A name is missing.
reject-time-zone-unknown = The time zone { $name } is not known.
reject-setting-impossible = The setting { $name } cannot be so.
reject-price-out-of-range = { $item }: the price is out of range.
reject-group-missing = { $item }: its page of the menu is missing.
reject-station-missing = { $item }: no station makes it.
reject-rate-missing = { $item }: its VAT rate is missing.
reject-choices-missing = { $item }: not enough choices to choose from.
reject-choices-endless = { $item }: its choices open each other without end.
reject-table-twice = Table { $label } stands on the plan twice.
reject-table-unknown = This table is not on the floor plan.
reject-table-taken = Table { $label } is taken by { $by }.
reject-check-unknown = This check is not open.
reject-check-twice = This check is open already.
reject-check-empty = Nothing stands on this check.
reject-already-paid = { $label } is already paid, by { $by } at { $at }.
reject-not-empty = There is still something on { $label }.
reject-covers-out-of-range = A table has 1 to { $most } covers.
reject-item-unknown = This item is not on the menu.
reject-sold-out = { $item } is sold out.
reject-modifier-unknown = This choice is not on the menu.
reject-too-many-choices = { $group }: at most { $most }.
reject-choice-needed = { $item }: choose { $group } first.
reject-quantity-out-of-range = A line has 1 to { $most } pieces.
reject-too-many-lines = A check has at most { $most } lines.
reject-seat-unknown = There is no such seat.
reject-course-out-of-range = Courses run up to { $last }.
reject-note-too-long = A note has at most { $most } characters.
reject-note-unreadable = The note has characters that cannot be printed.
reject-line-unknown = This line is not on the check.
reject-line-twice = This line is on the check already.
reject-already-sent = { $item } was sent already.
reject-already-voided = { $item } was voided already.
reject-reason-needed = { $item } is with the kitchen: say why it is voided.
reject-paid-beyond = { $paid } of this check is paid already.
reject-nothing-to-send = Nothing new to send.
reject-nothing-held = Nothing waits in course { $course }.
reject-ticket-unknown = This ticket is gone.
reject-payment-twice = This payment was taken already.
reject-more-than-due = Only { $due } is due.
reject-amount-out-of-range = The amount must lie above 0 and up to { $most }.
reject-given-too-little = { $needed } is needed.
reject-drawer-too-empty = The drawer holds only { $holds }.
reject-drawer-reason-needed = Say what the cash is for.
reject-day-not-open = No day is open.
reject-approval-needed = This needs a manager: { $right }.
reject-request-unknown = This request is not waiting any more.
reject-too-many-requests = { $most } requests wait already.
reject-house-needed = This can only be done while the house answers.
reject-price-needed = { $item }: name its price.
reject-not-weighed = { $item } is not sold by weight.
reject-weight-needed = { $item }: put it on the scales.
reject-weight-out-of-range = A piece weighs 1 to { $most } g.
reject-part-out-of-range = { $item }: { $most } pieces at most can be parted.
reject-not-voided = { $item } was not voided.
reject-allowance-unknown = This discount is not on the check.
reject-allowance-twice = This discount is on the check already.
reject-too-many-allowances = A check has at most { $most } discounts.
reject-why-needed = Say why.
reject-percent-out-of-range = A discount lies above 0 and up to 100 %.
reject-nothing-to-discount = There is nothing left to take off.
reject-coupon-unknown = The coupon { $number } is not known.
reject-coupon-twice = The coupon { $number } is on the check already.
reject-same-check = A check cannot be merged with itself.
reject-no-table = This check has no table.
reject-person-unknown = This person is not on the roster.
reject-too-many-payers = A check has at most { $most } payers.
reject-shares-impossible = The shares cannot be so.
reject-voucher-unknown = The voucher { $number } is not known.
reject-voucher-twice = The voucher { $number } was sold already.
reject-voucher-too-small = The voucher holds only { $holds }.
reject-voucher-unreadable = A voucher’s code has 6 to 24 letters and digits.
reject-tender-impossible = This cannot be paid so.
reject-account-unknown = This account is not known.
reject-account-full = { $account }: only { $left } more can go on it.
reject-too-late-to-reopen = { $label } has not settled today: give money back instead.
reject-refunded-already = Money for { $label } was given back: it stays settled.
reject-nothing-to-refund = Nothing of it is left to give back.
reject-refund-too-large = { $item }: only { $most } left to give back.
reject-changed-meanwhile = Somebody else has published changes meanwhile: look at them first.
reject-only-left = Only { $left } of { $item } left.
reject-slot-empty = { $item }: choose { $slot } first.
reject-slot-impossible = { $item }: a slot has nothing that can fill it.
reject-number-twice = { $item }: { $number } stands on the menu twice.
reject-name-too-long = { $name }: a name has at most { $most } characters.
reject-name-unreadable = { $name }: this name has characters that cannot be printed.
reject-menu-too-large = A menu has at most { $most } items.
reject-part-of-combo = { $item } belongs to { $combo }: change that as a whole.
reject-off-the-room = Table { $label } stands beyond the walls of its room.
reject-section-unknown = This section is not on the floor plan.
reject-table-in-use = Somebody sits at table { $label }.
reject-booking-unknown = This booking is not open.
reject-too-many-bookings = At most { $most } bookings are held at once.
reject-booking-time = A booking is for today or the next two years.
reject-address-missing = An address is missing.
reject-already-invoiced = This receipt has invoice { $number } already.
reject-paper-unknown = There is no such paper.
reject-ingredient-unknown = { $item } is made of something that is not on the list of ingredients.
reject-ingredient-gone = This ingredient is not on the list any more.
reject-station-unknown = There is no such station.
reject-too-many-notes = This ticket has { $most } notes already.
reject-note-answered = This note was answered already.
reject-too-many-allergies = A check has at most { $most } allergies.
reject-not-kept = The house could not keep this. Try again.

## Why a question has no answer (Refusal)

refuse-wrong-pin = That PIN is wrong
refuse-wait = Too many wrong PINs: wait { $time }
refuse-not-found = The house knows nothing of this
refuse-version = House and till are of different versions
refuse-unreadable = The house did not understand
refuse-busy = The house cannot answer now
refuse-no-weight = The scales do not answer, or do not rest.
refuse-not-allowed = You may not do this.
refuse-weak-pin = Four to eight digits, not all the same and not in a row.
pay-goes-back = back { $amount }
pay-paid-word = Paid
pay-open-word = Open
house-lost-short = Lost { $time }
kitchen-seats = SEATS { $seats }
z-taken = Taken
z-part-paid = { $amount } on part-paid checks
date-long = { $weekday } { $day } { $month } { $year }
date-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
stock-out = Sold out
stock-back = Back on the menu
stock-back-toast = { $item } is back
stock-ask = If it is sold out, no till can order it.
stock-is-out = It is sold out: no till can order it.
order-said-no = no { $what }
order-said-extra = extra { $what }
drawer-exact = Exact
order-favourites = Favourites
pay-subtotal = Subtotal
pay-service-of = Service { $rate } %
pay-let-off = Discounts
pay-rounding-of = Rounding { $amount }
pay-with-tip-for = with tip { $amount } for { $name }
pay-tip-for = Tip for
pay-waits = The house is asked …
pay-no-bank = No bank account set
pay-only-euro = Only in euros
pay-no-accounts = No accounts
pay-tap-payer = Tap who pays for it
pay-shares = Share…
pay-whose = Whose is it?
pay-alike = Equal shares
pay-transferred = Paid { $amount }
pay-voucher-look = Look it up
pay-voucher-holds = It holds { $amount }
pay-voucher-take = Take { $amount }
pay-account-left = { $amount } left
pay-coupon = Coupon
pay-coupon-code = Coupon code
receipt-reopen-why = Open it again. Why?
receipt-refund-title = Give money back
receipt-refund-all = All of it
receipt-refund-lines = By line
receipt-refund-give = Give back { $amount }
receipt-refund-as-paid = As it was paid
receipt-refund-done = Given back { $amount } · no. { $number }
receipt-refunded = given back { $amount }
receipt-refund-of = { $count } of { $of }
receipt-wrong-payment = Paid wrongly
receipt-forgot = Something forgotten
receipt-tender-mixed = With { $tender }
checks-title = Checks
checks-search = Table, number or amount
checks-none = Nothing settled yet today
checks-none-found = None like that today
checks-back = ‹ Checks
checks-receipt = no. { $number }
drawer-pay-in = Pay in
drawer-pay-in-help = Change from the bank, a forgotten float
drawer-pay-out = Pay out
drawer-pay-out-help = A supplier, something bought
drawer-drop-help = Cash carried away from the drawer
drawer-to-safe = To the safe
drawer-no-sale-help = Open it without a sale
drawer-voucher = Sell a voucher
drawer-voucher-help = No turnover until it is redeemed
drawer-account = House account paid
drawer-account-help = Somebody pays what was put on it
drawer-nobody-owes = Nobody owes anything
drawer-owes = owes { $amount }
drawer-do-in = Pay in { $amount }
drawer-do-out = Pay out { $amount }
drawer-do-drop = Take out { $amount }
drawer-do-no-sale = Open the drawer
drawer-done = { $what } · { $amount }
drawer-opened = The drawer is open
drawer-why-change = Change money
drawer-why-float = Float
drawer-why-found = Found
drawer-why-supplier = Supplier
drawer-why-shopping = Shopping
drawer-why-staff = Staff advance
drawer-why-tips = Card tips paid out
drawer-why-swap = Notes changed
drawer-why-check = Looked inside
voucher-sell = Sell for { $amount }
voucher-for = Voucher { $amount }
voucher-sold = Write it down or show it: the voucher is valid now
voucher-settle = { $name } pays { $amount }
voucher-settled = { $name } has paid { $amount }
z-allowances = Let off
z-promotion = promotion
z-service = Service charge in it
z-also = Also
z-refunded = Given back
z-rounding = Cash rounding
z-vouchers-sold = Vouchers sold
z-accounts-paid = House accounts paid
z-tips-by = Tips by person
z-no-sales = Opened without a sale
z-times = { $count } ×
order-service-row = Service { $percent }
order-lift = Take the discount off
order-by-rule = by its own rule
order-all-pieces = All { $count }
order-of-pieces = { $count } of { $all }
order-send-hold = Send and hold everything
order-here = Eaten here
order-now-here = Eaten here: prices stay, the VAT follows
order-now-away = Taken away: prices stay, the VAT follows
order-now-delivered = Delivered: prices stay, the VAT follows
order-comped = { $amount } on the house
order-discounted = { $amount } taken off
order-lifted = The discount is off again
order-coupon = Coupon
order-coupon-code = Code on the coupon
order-coupon-on = Coupon { $code } shown
order-coupon-off = Coupon { $code } taken back
order-service = Service charge
order-no-service = No service charge
order-service-on = The service charge is added
order-service-off = The service charge is taken off
order-moved = { $what } → { $table }
order-merged = { $what } is now on { $table }
order-joined = Table { $table } is added
order-handed-on = { $name } looks after it now
order-line-fired = { $quantity } × { $item } fired
order-discount-all = Discount on all
order-hand-on = Hand on
order-hand-on-where = { $table }: who looks after it?
order-join = Add a table
order-join-where = { $table }: which table is added?
order-merge = Merge
order-merge-where = { $table }: merge with which check?
order-move-where = { $quantity } × { $item }: where to?
order-open-checks = Open checks
order-free-tables = Free tables
order-other-reason = Another reason…
order-amount-off = Amount…
order-on-the-house = On the house
order-by-weight = { $weight } kg × { $price }
reason-courtesy = Courtesy
order-quick-unknown = { $word } is not understood
order-quick-several = { $word }: { $names }?
order-quick-no-dish = { $word }: a dish comes first
order-quick-number = { $word } cannot be
order-scan-unknown = The code { $code } is not on the menu
order-scan-where = Open a check first, then scan
order-a-kilo = { $price } / kg
pay-account-short = Account

# The floor plan's editor.
plan-title = Floor plan
plan-back = ‹ Desk
plan-undo = Undo
plan-redo = Redo
plan-several = Several
plan-sections = Sections
plan-sections-help = Choose a section, then tap the tables that belong to it.
plan-section = { $name } · { $count }
plan-new-section = Section { $number }
plan-section-name = Name of the section
plan-add-section = + Section
plan-add-room = + Room
plan-new-room = New room
plan-room = Room
plan-room-name = Name of the room
plan-no-room = There is no room yet. Add one above.
plan-holds = { $tables } tables, { $seats } seats
plan-help = Put tables down from below, drag them where they stand, and tap one to change it. Drag over the floor to take several.
plan-remove-room = Remove the room
plan-label = Number or name
plan-selected = { $count } tables
plan-row = In one row
plan-seats = Seats
plan-seats-count = { $count } seats
plan-fewer = − Seat
plan-more = + Seat
plan-left = − 15°
plan-right = + 15°
plan-turn = Turn the table
plan-size = Size of the table
plan-square = Square
plan-round = Round
plan-duplicate = Copy
plan-remove = Remove
plan-add-two = + Table for 2
plan-add-four = + Table for 4
plan-add-round = + Round, 4
plan-add-large = + Round, 8
plan-add-long = + Long, 8
plan-add-stool = + Bar stool
plan-all-published = Published
plan-published = All tills have the new plan
plan-take-theirs = Take theirs
plan-keep-mine = Keep mine
plan-publish =
    { $count ->
        [one] Publish 1 change
       *[other] Publish { $count } changes
    }
plan-flaws =
    { $count ->
        [one] 1 thing is wrong
       *[other] { $count } things are wrong
    }
order-contains = Contains
order-may-contain = May contain
order-no-allergens = no allergens noted
order-prep-time = Kitchen time
order-kitchen-name = In the kitchen
order-other-names = Also called
order-about = Info
order-scale = Read the scale
order-scale-named = Scale: { $name }
stock-left = { $count } left. When none is left, no till can order it.
stock-count-from = Count down from
stock-count-no-more = Count no more
stock-counted-toast = { $item }: { $count } left
stock-uncounted-toast = { $item } is not counted any more
allergen-gluten = gluten
allergen-crustaceans = crustaceans
allergen-eggs = eggs
allergen-fish = fish
allergen-peanuts = peanuts
allergen-soybeans = soy
allergen-milk = milk
allergen-nuts = nuts
allergen-celery = celery
allergen-mustard = mustard
allergen-sesame = sesame
allergen-sulphites = sulphites
allergen-lupin = lupin
allergen-molluscs = molluscs
receipt-again = Print again
receipt-sms = SMS
receipt-mail-to = Mail address
receipt-phone = Telephone number
receipt-send = Send
receipt-street = Street and number
receipt-town = Postcode and town
receipt-make-invoice = Make the invoice
receipt-asking = Asking the house …
receipt-copy-queued = Copy queued for printing
receipt-mail-queued = Mail to { $to } is on its way
receipt-sms-queued = SMS to { $to } is on its way
receipt-invoice-queued = Invoice { $number } queued for printing
receipt-qr-help = The guest scans this to fetch the receipt
receipt-not-sent = { $what }: { $reason }
guest-welcome = Welcome
guest-total = Total
guest-to-pay = To pay
guest-of-total = of { $amount } in all
guest-tip = Tip
guest-paid = Paid
guest-change = Your change
guest-thanks = Thank you!
guest-discount = Discount
guest-service = Service charge
guest-more = { $count } more above
guest-scan-to-pay = Scan with your bank’s app
guest-scan-receipt = Scan for your receipt
guest-a-kilo = { $weight } kg × { $price }
guest-display = Guest display
guest-window = Couvert · guest display

## Who is expected

book-title = Bookings
book-reservations = Reservations
book-waiting = Waiting
book-away = To fetch or bring
book-new-reservation = New reservation
book-new-waiting = New party
book-new-collect = To fetch
book-new-deliver = To bring
book-change = Change
book-name = Name
book-phone = Telephone
book-note = Allergies, pram, birthday
book-address = Street and town
book-covers = Covers
book-time = Time
book-table = Table
book-any-table = Any
book-ready-in = Ready in
book-take = Take down
book-about = About { $minutes } min
book-now = Straight away
book-told = told { $minutes } min
book-also = { $table }: also { $name }, { $time }
book-nameless = No name
book-expected = expected
book-arrived = is here
book-seated = seated
book-no-show = did not come
book-cancelled = cancelled
book-late = { $minutes } min late
book-waits-long = waits too long
book-on-check = being made
book-paid = paid
book-do-arrived = Is here
book-do-seat = Seat
book-do-no-show = No show
book-do-cancel = Cancelled
book-do-gone = Has gone
book-do-back = Expected after all
book-do-order = Open the order
book-do-check = Show check
book-nobody = Nobody is expected
book-nobody-waits = Nobody waits
book-nothing-out = Nothing to fetch or bring
book-nobody-found = Nobody of this name
book-did = { $name }: { $what }
book-pick-table = { $name }: tap a table
book-previous-day = Day before
book-next-day = Day after
book-fewer = Fewer
book-more = More
floor-expects = { $time } · { $name } · { $covers }
floor-is-reserved = reserved
floor-my-tables = My tables
floor-sections = Who serves what
floor-section-nobody = Nobody
floor-is-here = is here
floor-due = due { $time }
floor-new-delivery = New delivery

## Menu editor

carte-title = Menu
carte-tab-items = Items
carte-tab-choices = Choices
carte-tab-ingredients = Ingredients
carte-tab-schedules = Schedules
carte-tab-promotions = Promotions
carte-tab-stock = Sold out
carte-tab-versions = Versions
carte-redo = Redo
carte-import = Import
carte-export = Export
carte-try = Try it
carte-published = Published
carte-done = The menu is on every till
carte-taken-back = The menu before is on every till again; your changes are still here
carte-behind = Somebody else has published meanwhile.
carte-behind-short = first: theirs or mine
carte-theirs = Look at theirs
carte-take-theirs = Take theirs
carte-keep-mine = Keep mine on top
carte-theirs-title = What they changed
carte-rebased = Yours lies over theirs; publish when it looks right
carte-not-in-training = The menu is not edited in training
carte-new-page = New page
carte-edit-page = Edit page
carte-page = Page
carte-page-name = Name of the page
carte-page-empty = Nothing on this page
carte-remove-page = Remove page
carte-several = Select several
carte-several-help = Tap tiles to mark them; then change all of them at once.
carte-mark-all = All of this page
carte-unmark = None
carte-new-item = New item
carte-new-name = New
carte-no-name = (no name)
carte-new = new
carte-changed = changed
carte-nothing-marked = Tap a tile to edit it
carte-nothing-marked-help = Drag one to move it, also onto a page at the left.
carte-price = Price
carte-pricing-fixed = Fixed
carte-pricing-open = Asked for
carte-pricing-weight = By weight
carte-vat = VAT
carte-station = Made at
carte-no-station = Nowhere
carte-course = Course
carte-at-once = at once
carte-prep = Minutes
carte-hue = Colour
carte-hue-stone = Stone
carte-hue-rust = Rust
carte-hue-sea = Sea
carte-hue-leaf = Leaf
carte-hue-amber = Amber
carte-hue-plum = Plum
carte-favourite = On the first page
carte-copy = Copy
carte-copy-of = { $name } (copy)
carte-remove = Remove
carte-offers = Choices offered
carte-offers-help = Tap one to take it away, ↑ to ask for it earlier.
carte-allergens = Allergens
carte-allergen-gluten = Gluten
carte-allergen-crustaceans = Crustaceans
carte-allergen-eggs = Eggs
carte-allergen-fish = Fish
carte-allergen-peanuts = Peanuts
carte-allergen-soybeans = Soybeans
carte-allergen-milk = Milk
carte-allergen-nuts = Nuts
carte-allergen-celery = Celery
carte-allergen-mustard = Mustard
carte-allergen-sesame = Sesame
carte-allergen-sulphites = Sulphites
carte-allergen-lupin = Lupin
carte-allergen-molluscs = Molluscs
carte-languages = Other names
carte-kitchen-name = For the kitchen
carte-codes = Codes
carte-plu = Number (PLU)
carte-barcodes = Barcodes
carte-goes-with = Goes with
carte-add-item = Add an item
carte-find-item = Which item?
carte-combo = Combo
carte-combo-help = One choice of each slot, for the price above.
carte-add-slot = Add a slot
carte-slot = Slot { $count }
carte-fill-slot = + { $name }: items
carte-remove-slot = × { $name }
carte-extra = Costs more
carte-extra-of = Extra for { $name }
carte-out = Take out { $name }
carte-raise = Prices up or down
carte-raise-amount = By an amount
carte-raise-percent = By percent
carte-rounded = Rounded to
carte-to-page = Page
carte-min = At least
carte-max = At most
carte-new-choices = New choices
carte-choices-name = Name of the choices
carte-choice = Choice { $count }
carte-add-choice = Add a choice
carte-price-of = Price of { $name }
carte-more-of = More about { $name }
carte-usual = Usual
carte-opens = Then asks for
carte-prefix-plain = Name alone
carte-prefix-no = No
carte-prefix-extra = Extra
carte-prefix-light = Light
carte-prefix-side = On the side
carte-up = Up
carte-remove-choices = Remove these choices
carte-new-schedule = New schedule
carte-schedule-name = Name of the schedule
carte-no-schedules = No other prices
carte-schedules-help = A happy hour, a lunch price, a take-away price.
carte-remove-schedule = Remove schedule
carte-days = Days
carte-day-1 = Mon
carte-day-2 = Tue
carte-day-3 = Wed
carte-day-4 = Thu
carte-day-5 = Fri
carte-day-6 = Sat
carte-day-7 = Sun
carte-begins = From (time)
carte-ends = Until (time)
carte-from = From (day)
carte-until = Until (day)
carte-always = always
carte-mode = For
carte-any-mode = Everything
carte-mode-dine-in = Dine-in
carte-page-percent = Whole pages, by percent
carte-percent = Percent
carte-item-prices = Single items
carte-ahead = What holds when
carte-ask = What does it cost then?
carte-ask-item = Item
carte-at-time = At
carte-now = now
carte-usual-price = usual price
carte-answer = { $name }: { $price } ({ $by })
carte-new-promotion = New promotion
carte-promotion-name = Name on the bill
carte-benefit = The guest gets
carte-benefit-percent = Percent off
carte-benefit-amount = Amount off
carte-benefit-price = Another price
carte-benefit-pieces = Buy and get
carte-buy = Buy
carte-get = Get
carte-least = From a sum of
carte-coupon = Only with the code
carte-coupon-new = NEW
carte-for-pages = For pages
carte-for-items = For items (none: everything)
carte-remove-promotion = Remove promotion
carte-stock-help = At once on every till; no need to publish.
carte-count = Count
carte-count-less = One fewer of { $name }
carte-count-more = One more of { $name }
carte-left = How many are left
carte-back-on = Back on
carte-version = Version { $version }
carte-version-now = now on the tills
carte-version-changes = { $added } new, { $changed } changed, { $gone } gone
carte-version-did = What it changed
carte-version-against = Going back would change
carte-versions-look = Tap a version
carte-versions-help = Any of them can be brought back.
carte-versions-waiting = Asking the house…
carte-versions-none = None so far
carte-versions-more = Older ones
carte-go-back = Put this into the draft
carte-loaded = Version { $version } is in the draft; publish it to bring it back
carte-no-difference = No difference
carte-was-added = + { $name }
carte-was-removed = − { $name }
carte-was-changed = { $name }: changed
carte-was-renamed = { $was } → { $is }
carte-was-repriced = { $name }: { $was } → { $is }
carte-file-read = { $name } is in the draft; look at it, then publish
carte-file-unread = { $name } cannot be read. { $why }
carte-changes =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
carte-publish =
    { $count ->
        [one] Publish { $count } change
       *[other] Publish { $count } changes
    }
carte-flaws =
    { $count ->
        [one] { $count } flaw
       *[other] { $count } flaws
    }
carte-marked =
    { $count ->
        [one] { $count } marked
       *[other] { $count } marked
    }
carte-remove-several =
    { $count ->
        [one] Remove { $count } item
       *[other] Remove { $count } items
    }
carte-page-holds =
    { $count ->
        [one] { $count } item stands on it: move it first.
       *[other] { $count } items stand on it: move them first.
    }
carte-ingredient = Ingredient
carte-new-ingredient = New ingredient
carte-unit = Counted in
carte-unit-piece = piece
carte-run-out-help = At once on every till and in the kitchen: every dish made of it is 86 with it.
carte-no-ingredients = No ingredients yet
carte-ingredients-help = Beef, buns, oysters: what runs out takes everything made of it along.
carte-remove-ingredient = Remove this ingredient
carte-uses = Made of
carte-uses-help = When one of these runs out, it is 86 by itself.
carte-uses-choice-help = What it takes besides the dish’s own ingredients.
carte-add-use = Add an ingredient
carte-find-ingredient = Which ingredient?
carte-type-ingredient = Type a name, and it is on the list.
carte-add-named = Add “{ $name }”
carte-quantity = How much
carte-quantity-of = { $name }, how much:
carte-also-at = A part of it is made at
carte-with-dish = Where the dish is made
carte-lacks = Out of { $names }
carte-takes-along =
    { $count ->
        [one] Ingredient of { $count } dish
       *[other] Ingredient of { $count } dishes
    }
carte-eaten-in =
    { $count ->
        [one] { $count } dish or choice is made of it.
       *[other] { $count } dishes and choices are made of it.
    }
carte-choices-used =
    { $count ->
        [one] { $count } item offers them.
       *[other] { $count } items offer them.
    }
carte-version-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
# end of the menu editor

# setting up begins
## Setting up the house

manage-title = Manager’s desk
manage-short = Desk
manage-back = ‹ Desk
manage-menu = Menu
manage-plan = Floor plan
manage-settings = Settings
manage-settings-what = Rates, receipts, printers, stations
manage-people = People
manage-printers = Printers
manage-bookings = Bookings
manage-day = Day and reports
manage-day-since = Day open since { $time }
manage-no-printers = None yet: papers go into the folder
manage-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
manage-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
manage-people-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
manage-booked =
    { $count ->
        [one] { $count } open
       *[other] { $count } open
    }
manage-printers-count =
    { $count ->
        [one] { $count } printer
       *[other] { $count } printers
    }
manage-printers-trouble =
    { $count ->
        [one] { $count } needs you
       *[other] { $count } need you
    }
setup-step = Step { $number } of { $of }
setup-next = Next
setup-add = Add
setup-remove = Remove
setup-first-language = Which language do you speak?
setup-first-language-why = Every till can choose another one later.
setup-first-name = What is the house called?
setup-first-name-why = It stands at the top of every bill.
setup-first-country = Where is it?
setup-first-country-why = VAT, currency and rounding follow the country. All of it can be changed.
setup-first-owner = Who runs the house?
setup-first-owner-why = This person may change everything. The PIN has four to eight digits.
setup-first-stations = Where is it made?
setup-first-stations-why = Each station gets its own tickets, on a screen or a printer.
setup-first-tables = How many tables are there?
setup-first-tables-why = They are set in rows; the plan’s editor moves them where they stand.
setup-first-menu = What do you serve?
setup-first-menu-why = A list from another system or a table is read as it is.
setup-first-open = The house is open
setup-first-open-why = All of it can be changed at the manager’s desk.
setup-house-name = Name of the house
setup-address = Address
setup-address-help = Street, town, VAT number: a line each, as printed on receipts.
setup-owner-name = Your name
setup-pin = PIN
setup-pin-own = Your own PIN
setup-pin-new = Choose a PIN
setup-pin-again = The same PIN again
setup-pin-differ = These were two different PINs. Once more.
setup-pin-keep = Keep this PIN
setup-pin-verb = Set a PIN
setup-country = Country
setup-country-de = Germany
setup-country-at = Austria
setup-country-fr = France
setup-country-be = Belgium
setup-country-nl = Netherlands
setup-country-ch = Switzerland
setup-country-fi = Finland
setup-country-se = Sweden
setup-vat = VAT
setup-here = Here
setup-away = Away
setup-class-food = Food
setup-class-soft = Soft drinks
setup-class-alcohol = Alcohol
setup-currency = Currency
setup-cash-step = Cash rounded to
setup-time-zone = Time zone
setup-station = Station
setup-stations = Stations
setup-station-kitchen = Kitchen
setup-station-bar = Bar
setup-station-cold = Cold kitchen
setup-station-grill = Grill
setup-station-pizza = Pizza
setup-station-pastry = Desserts
setup-station-coffee = Coffee
setup-station-own = Another station
setup-add-station = Add a station
setup-room = Room { $number }
setup-room-name = Name of room { $number }
setup-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
setup-add-room = Add a room
setup-plan-later = Later in the plan’s editor
setup-menu-import = Import a file
setup-menu-import-why = A spreadsheet or another system’s list
setup-menu-empty = Start with an empty menu
setup-menu-empty-why = Items are added in the menu’s editor
setup-go-floor = To the floor
setup-go-menu = Write the menu
setup-go-plan = Arrange the tables
setup-go-manage = Manager’s desk
setup-search = Find a setting
setup-nothing-found = No setting is called so
setup-publish = Publish
setup-published = Published: every till has it now
setup-unchanged = Nothing changed
setup-changes =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
setup-to-mend =
    { $count ->
        [one] { $count } to mend
       *[other] { $count } to mend
    }
setup-theirs = Somebody else has published meanwhile. Your changes lie on top of theirs: look before you publish.
setup-kept = Kept
setup-keep = Keep
setup-place-house = House
setup-place-vat = VAT
setup-place-money = Money
setup-place-kitchen = Kitchen
setup-place-paper = Receipts
setup-place-printers = Printers
setup-place-mail = Mail and messages
setup-place-people = People
setup-place-file = Export and import
setup-find-house = restaurant name address hours
setup-find-vat = VAT tax sales tax rates percent
setup-find-money = discount service charge tip bank IBAN transfer cash rounding house accounts
setup-find-kitchen = kitchen stations tickets minutes late stagger courses detours fallback
setup-find-paper = receipt bill paper layout logo header footer thanks
setup-find-printers = printer kitchen printer drawer scales paper width
setup-find-mail = mail e-mail SMTP server SMS message password
setup-find-people = staff waiter cook PIN role rights employee
setup-find-file = backup file copy settings
setup-language = Language of the menu and of guests’ papers
setup-kitchen-language = Language of kitchen tickets
setup-day-begins = Hour at which a day begins
setup-vat-class = VAT class
setup-rate-here = Rate here
setup-rate-away = Rate away
setup-rate-new = Another rate from a day on
setup-rate-from = First day
setup-rate = Rate
setup-add-class = Add a VAT class
setup-vat-rounding = VAT is rounded
setup-per-rate = Once for each rate
setup-per-line = For every line
setup-discount-limit = Waiters’ own discount up to, in %
setup-service = Service charge
setup-service-from = From so many guests
setup-service-percent = In % of the bill
setup-bank = Transfers
setup-bank-on = Guests may pay by transfer
setup-bank-name = Account holder
setup-bank-iban = IBAN
setup-bank-bic = BIC
setup-accounts = House accounts
setup-account = House account
setup-account-name = Name on the account
setup-account-limit = Owes at most
setup-add-account = Add an account
setup-soon = Ticket due soon after minutes
setup-late = Ticket late after minutes
setup-station-name = Station’s name
setup-station-fallback = While it is away
setup-station-fallback-why = Its lines go there while neither a screen nor a printer of this station is alive.
setup-station-waits = Its lines wait
setup-station-capacity = Dishes at once
setup-station-capacity-why = How many it can make at the same time; empty where that does not matter. Its work in minutes is counted only with this number.
setup-station-paper = Its tickets are
setup-on-screen = on a screen
setup-paper-only = on paper only
setup-station-paper-why = Without a screen nobody bumps them: they are done with when their guests have paid.
setup-at-once = { $count } at once
setup-station-used = It stays while it is used: { $by }.
setup-used-items =
    { $count ->
        [one] { $count } dish ({ $names })
       *[other] { $count } dishes ({ $names })
    }
setup-used-choices =
    { $count ->
        [one] { $count } choice
       *[other] { $count } choices
    }
setup-used-tickets =
    { $count ->
        [one] { $count } open ticket
       *[other] { $count } open tickets
    }
setup-used-printer = printer { $name }
setup-used-fallback = { $name } falls back to it
setup-used-detour = a detour
setup-kitchen-rules = How the kitchen works
setup-stagger = A table’s plates are finished together
setup-stagger-why = What is quick is begun later, so that everything for a table stands at the pass at once.
setup-auto-fire = The next course goes by itself
setup-auto-fire-why = So many minutes after the course before is at the pass. Otherwise only waiters fire it.
setup-auto-fire-minutes = Minutes after the course before
setup-escalate = Food calls everybody after minutes
setup-escalate-why = Until then it calls only the table’s own waiter.
setup-detours = Detours
setup-detours-why = At certain times, or under load, another station makes the lines. The first one that holds sends a line on, once.
setup-detour = Detour
setup-detour-from = What belongs to
setup-detour-to = is made by
setup-detour-days = On these days
setup-detour-days-why = None chosen means every day.
setup-detour-begins = From (time)
setup-detour-ends = Until (time)
setup-detour-over = Over so many minutes of work
setup-detour-over-why = Only while the first station has more work than that and the other one less. It must say how many dishes it makes at once. Empty: always.
setup-over = over { $count } min
setup-add-detour = Add a detour
setup-flaw-capacity = From 1 to 99, or nothing.
setup-flaw-detour = Two different stations of this house.
setup-flaw-station-fallback = This leads back to itself, or to a station that is gone.
setup-file-drop = Drop couvert-setup.json onto this window.
setup-receipts = A receipt is printed when a check is paid
setup-large-name = The name in large letters
setup-header = Under the name
setup-footer = At the end: thanks, hours, web page
setup-waiter = Names the waiter
setup-seats = Says whose seat a line is for
setup-free-choices = Shows choices that cost nothing
setup-fetch = Address where guests fetch their receipt
setup-preview = As it will be printed
setup-preview-none = No receipt can be made with these rates.
setup-sample-dish = Onion soup
setup-sample-soft = Mineral water
setup-sample-wine = House wine
setup-printer = Printer
setup-printer-name = Printer’s name
setup-add-printer = Add a printer
setup-printer-ready = ready
setup-printer-low = paper runs low
setup-printer-out = no paper
setup-printer-cover = cover open
setup-printer-error = cannot print
setup-printer-offline = does not answer
setup-reach = Connected by
setup-reach-tcp = Network
setup-reach-usb = USB
setup-reach-serial = Serial
setup-host = Address on the network
setup-port = Port
setup-path = Device file
setup-baud = Bits a second
setup-prints = Prints
setup-prints-guests = Bills and receipts
setup-prints-reports = X and Z reports
setup-fallback = While it cannot print
setup-no-fallback = Wait
setup-drawer = A cash drawer hangs on it
setup-columns = Letters in a line
setup-code-page = Letters it knows
setup-scales = Scales
setup-scale = Scale
setup-scale-name = Scale’s name
setup-add-scale = Add a scale
setup-mail = The house sends mail
setup-mail-host = Mail server
setup-mail-encrypted = The connection is encrypted
setup-mail-user = User
setup-mail-from = Address that guests see
setup-password = Password
setup-password-verb = Set the password
setup-password-title = A password of the house
setup-sms = Short messages
setup-sms-on = The house sends short messages
setup-sms-url = Gateway’s address
setup-sms-from = Sender
setup-token = Token
setup-token-verb = Set the token
setup-person = Person
setup-person-name = Name on the floor
setup-role = Role
setup-rights = May also
setup-add-person = Add somebody
setup-export = All settings in a file
setup-export-verb = Save couvert-setup.json
setup-import = Settings from a file
setup-import-verb = Open couvert-setup.json
setup-file-none = This file holds no settings of a house.
setup-flaw-currency = The currency is missing, such as EUR.
setup-flaw-day-begins = An hour from 0 to 23.
setup-flaw-vat-rules = A rate lies between 0 and 100 %.
setup-flaw-rates = This class needs a rate here and one away.
setup-flaw-stations = Two stations have the same number.
setup-flaw-ticket-minutes = Late comes after soon.
setup-flaw-cash-step = An amount such as 0.05, or 0 for none.
setup-flaw-percent = Between 0 and 100 %.
setup-flaw-bank-name = The holder has 1 to 70 characters.
setup-flaw-iban = The check digits do not fit this IBAN.
setup-flaw-bic = 8 or 11 letters and digits, or nothing.
setup-flaw-number = Two have the same number.
setup-flaw-limit = An amount from 0 on.
setup-flaw-columns = 24 to 64 letters: 42 or 48 on 80 mm paper, 32 on 58 mm.
setup-flaw-host = The address is missing.
setup-flaw-port = A port from 1 to 65535.
setup-flaw-path = The device file is missing.
setup-flaw-baud = 300 to 921600.
setup-flaw-fallback = This leads back to itself, or to a printer that is gone.
setup-flaw-mail-address = An address with an @.
setup-flaw-url = It begins with https:// and has at most 120 characters.
setup-flaw-lines = At most 12 lines of 64 characters.
setup-flaw-long = At most 60 characters.
setup-flaw-logo = At most 576 by 400 pixels.
setup-flaw-unreadable = This cannot be read.
# end of setting up
guest-in-cash = In cash

# Printers and their queue.
printers-title = Printers
printers-none = No printers yet
printers-none-help = Papers go into the house’s folder. Printers are entered in the settings.
printers-queue = Queue
printers-queue-empty = Nothing waits
printers-queue-empty-help = What is printed shows up here, and what cannot be.
printers-test = Test page
printers-test-sent = A test page is on its way to { $name }
printers-guests = Receipts
printers-reports = Reports
printers-drawer = Drawer
printers-waiting =
    { $count ->
        [0] nothing waits
        [one] 1 waits
       *[other] { $count } wait
    }
printers-unknown = Being looked for
printers-ready = Ready
printers-paper-low = Paper runs low
printers-paper-out = No paper
printers-cover-open = Cover open
printers-error = Cannot print
printers-offline = Does not answer
printers-alarm = { $name }: { $state }
printers-alarm-short = Printer
printers-job-waiting = waits
printers-job-printing = printing
printers-job-done = printed
printers-job-opened = opened
printers-job-failed = given up
printers-job-late = late
printers-retry = Try again
printers-redirect = Print on { $name }
printers-drop = Give it up
printers-undo = Undo
printers-dropped = Given up: { $what }
printers-tries =
    { $count ->
        [one] 1 try
       *[other] { $count } tries
    }
printers-kind-bill = Bill { $about }
printers-kind-receipt = Receipt { $about }
printers-kind-credit = Refund { $about }
printers-kind-voucher = Voucher { $about }
printers-kind-invoice = Invoice { $about }
printers-kind-ticket = Ticket { $about }
printers-kind-x = X report { $about }
printers-kind-z = Z report { $about }
printers-kind-test = Test page { $about }
printers-kind-kick = Drawer { $about }
printers-kind-mail = Mail { $about }
printers-kind-sms = Message { $about }
printers-why-no-word = The printer never said that it printed it
printers-why-no-answer = The printer does not answer
printers-why-lost = The line to the printer broke
printers-why-closed = The house was closed meanwhile
printers-why-late = Too late: nobody stands at the drawer any more
printers-why-gone = The printer was taken out of the settings
printers-why-unmade = It is not in the books

## Files of the menu
file-at = row { $row }, column { $column }
file-at-row = row { $row }
file-at-sheet = sheet { $sheet }, { $at }
file-cell = { $at }: { $why }
file-more = … and { $count } more
file-saved = Saved as { $path }
file-not-saved = Not saved: { $why }
file-drop = Drop the file onto this window: CSV, xlsx or JSON.
file-path = Or its path on this till
file-read = Read
file-missing = There is no file there that can be read.
file-too-large = The file has more than { $most } MB.
file-empty = There is nothing in the file.
file-no-table = This is no table: a menu is read from CSV, xlsx or JSON.
file-old-workbook = This is an old workbook (.xls): save it as .xlsx or .csv.
file-letters = The letters cannot be read: save the file as UTF-8.
file-broken = The workbook is damaged: { $why }
file-swollen = The workbook unpacks to more than { $most } MB, as no menu does.
file-too-many-rows = There are more than { $most } rows.
file-too-many-columns = There are more than { $most } columns.
file-cell-too-long = the cell has more than { $most } characters
file-column-twice = The column { $column } stands there twice.
file-column-missing = No column says the { $column } of the items; there are: { $header }
file-json = Line { $row }, sign { $sign }: { $why }
file-newer = The file has format { $format }, which this version does not know.
file-price = “{ $text }” is not a price
file-negative = “{ $text }” is below nothing
file-too-dear = “{ $text }” is more than any dish costs
file-number = “{ $text }” is not a number that is possible here
file-formula = “{ $text }” is a formula; write what it comes to, or put ' before it if it is text
file-shortened = “{ $text }” was cut off by the spreadsheet; make the column text and type it again
file-twice = “{ $text }” stands above already
file-name-missing = the name is missing
file-sign = “{ $text }” has a line break or another sign that is no letter
file-kind = “{ $text }” is not a kind of row
file-page = “{ $text }” is not a page of the menu
file-station = “{ $text }” is not a station of this house
file-vat = “{ $text }” is not a VAT class of this house
file-choices = “{ $text }” is not a set of choices
file-item = “{ $text }” is not an item of the menu
file-owner = “{ $text }” is not there for this row to belong to
file-word = “{ $text }” is not a word that can stand here
file-date = “{ $text }” is not a date such as 2026-11-21
file-time = “{ $text }” is not a time such as 17:30
file-surplus = “{ $text }” stands beyond the last column of the header
file-list = “{ $text }” is a list whose quotes do not close
file-ingredient = “{ $text }” is not an ingredient of the menu
file-quantity = “{ $text }” does not say how much, such as “beef 180”
file-setup = This file holds a whole setup; only its menu was read.
