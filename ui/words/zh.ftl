### Couvert, 简体中文
## General

common-back = 返回
common-cancel = 取消
common-close = 关闭
common-done = 完成
common-save = 保存
common-yes = 是
common-no = 否
common-ok = 好
common-erase = 删除
common-undo = 撤销
common-search = 搜索
common-more = 更多
common-all = 全部
common-none = 无
common-other = 其他
common-today = 今天
common-total = 合计
common-price = 时价
common-quantity = 数量
common-amount = 金额
common-reason = 原因
common-name = 姓名
common-print = 打印
common-again = 重试
common-minutes = { $count } 分钟
common-since = { $time } 起
common-seconds-left = { $count } 秒
common-times = × { $count }
common-covers = { $count } 位
common-lines = { $count } 项
common-table = { $table } 号桌
common-seat = { $seat } 号位
common-seats = { $seats } 号位
common-course = 第 { $course } 道
common-everyone = 共享

## Sign-in

sign-title = 请选择员工
sign-pin = 密码
sign-pin-of = { $name } 的密码
sign-in = 登录
sign-out = 退出
sign-wrong = 密码错误
sign-wait = { $time } 后重试
sign-nobody = 暂无当班员工
sign-clock-in = 上班打卡
sign-clock-out = 下班打卡
sign-clocked-since = { $time } 上班
sign-training = 练习
training-banner = 练习 — 不计入账目
training-end = 结束练习
training-ended = 已回到正式环境
training-no-paper = 练习时不打印
sign-language = 语言

## The house: looking for it, connection

house-name = 主机
house-searching = 正在寻找主机
house-searching-help = 主机须开机并在同一网络
house-found = 已找到 { $name }
house-address = 地址
house-join = 加入
house-pair-code = 主机显示的代码
house-pair-wait = 等待经理确认
house-connected = 主机已连接
house-connecting = 正在连接
house-lost = 主机断开
house-no-life = 已 { $time } 无响应
house-waiting = { $count } 项未到主机
house-all-sent = 全部已到主机
house-needed = 需要主机
house-older = 主机版本较旧
house-newer = 本机需要更新
house-refused = 主机不认识本机

## The floor

floor-title = 大厅
floor-back = ‹ 大厅
floor-for-you = 待处理
floor-nothing = 暂无待办
floor-take-away = 外带
floor-delivery = 外送
floor-delivery = 外卖
floor-bar = 吧台
floor-seats = { $count } 座
floor-free = 空台
floor-seated = 刚入座
floor-seat-party = 入座
floor-how-many = 几位？
floor-bill = 买单
floor-bill-amount = 买单 · { $amount }
floor-paying = 已付 { $paid }/{ $of }
floor-at-pass = 待传菜
floor-ready = ✓ { $count } 道已好
floor-food-ready = { $table } 号桌 · 菜已好
floor-take-it = 我来
floor-taken-by = { $name } 去取
floor-late = ! 超时 { $minutes } 分钟
floor-late-course = { $table } 号桌 · 第 { $course } 道超时
floor-course-held = 第 { $course } 道叫起
floor-kitchen-asks = 厨房询问 · { $table } 号桌
floor-kitchen-says = 厨房 · { $table } 号桌
floor-reserved = 预订 { $time } · { $name }
floor-reserve = 预订
floor-waiting-list = 等位
floor-sum-covers = { $covers }/{ $seats } 位
floor-sum-open = 未结 { $amount }
floor-no-table = 没有 { $table } 号桌
floor-table-start = { $digits }… 号桌
floor-join = 并台
floor-split = 拆台
floor-move = 转台
floor-merge = 合单
floor-clear = 清台

## Ordering

order-send = 下单
order-send-count = 下单 { $count }
order-pay = 结账
order-pay-amount = 结账 { $amount }
order-undo = 撤销
order-bill = 账单
order-check = 单据
order-repeat = 再来一轮
order-fire-course = 第 { $course } 道起菜
order-fire = 起菜
order-hold = 叫起
order-held = 叫起
order-fired = { $time } 起菜
order-served = { $time } 上菜
order-ready = { $time } 已好
order-new = 新增
order-not-sent = 未下单
order-new-and-sent = 新 { $new } · 已下 { $sent }
order-left = 剩 { $count }
order-gone = 沽清
order-gone-toast = { $item } 已沽清
order-open-item = 自定义菜…
order-note = 备注…
order-note-title = 厨房备注
order-rung = { $quantity } × { $item }
order-without = 不要
order-extra = 加
order-light = 少
order-side = 另放
order-no-extra = 不要 · 加
order-choose = 请选 { $group }
order-choose-between = { $min } 至 { $max }
order-choice-missing = 还需选择
order-allergy = 过敏：{ $what }
order-allergy-ask = 过敏
order-split = 拆分
order-move = 移动
order-discount = 折扣
order-comp = 赠送
order-void = 退菜
order-void-hits = 退 { $quantity } × { $item }？
order-voided = 已退 { $quantity } × { $item }
order-sent-toast = 已下单 { $count } 项
order-removed = 已删 { $item }
order-someone = { $name } 正在加菜
order-delay = { $station } +{ $minutes } 分钟
order-empty = 尚未点菜
order-empty-help = 点选菜品
order-search-hint = 名称、编号或简码
order-search-none = 没有此菜
order-covers = 人数
order-seat-any = 整桌
order-weight = 重量
order-price-ask = 价格
order-learned = 常点
order-rush = 催菜
order-kitchen-has-it = 厨房已收
order-house-has-it = 主机已收
order-on-its-way = 发送中

## Void reasons

reason-guest = 客人改主意
reason-mistake = 点错
reason-wrong-table = 点错桌
reason-dropped = 打翻
reason-quality = 客人退回
reason-late = 等太久
reason-gone = 沽清
reason-birthday = 生日
reason-staff = 员工餐
reason-regular = 熟客

## Approval

approve-title = 经理授权
approve-ask = 请求 { $name }
approve-waiting = 等待 { $name }
approve-wants = { $name } 请求：{ $what }
approve-yes = 同意
approve-no = 拒绝
approve-refused = { $name }已拒绝
approve-granted = { $name }已同意
approve-asks = { $name }申请
approve-asked-of = 已请示：{ $names }
approve-on-their-till = 已发到其收银台，点一下即可。
approve-house-away = 主机断开：申请将在恢复后发出。
approve-pin-here = 经理在此输入密码
approve-pin-hint = 练习：密码 0000
approve-wait = 先继续
approve-withdraw = 撤回
approve-later = 稍后
approve-waits = { $count } 项待经理同意
approve-waits-short = { $count } 待批
approve-asks-you = { $count } 项待您批准
approve-asks-short = { $count } 待批
approve-misfit = 已无法执行：{ $reason }
approve-put-away = 收起
wish-because = { $what } — { $reason }
wish-void = 退 { $quantity } × { $item }，{ $check }
wish-line = { $quantity } × { $item },{ $check }
wish-comp = 赠送：{ $what }
wish-comp-part = 赠送 { $amount }：{ $what }
wish-off = 减 { $amount }：{ $what }
wish-no-service = 免服务费，{ $check }
wish-service = 服务费 { $percent } %，{ $check }
wish-price = { $item } 改为 { $amount }，{ $check }
wish-transfer = 将{ $check }转给 { $name }
wish-reopen = 重开{ $check }
wish-refund = 退款，{ $check }
wish-refund-all = 全额退款 { $amount }，{ $check }
wish-account = { $check }挂账 { $amount }：{ $account }
wish-float = 备用金设为 { $amount }
wish-pay-in = 存入钱箱 { $amount }
wish-pay-out = 从钱箱取出 { $amount }
wish-drop = 将 { $amount } 存入保险柜
wish-no-sale = 无销售开钱箱
wish-close-day = 日结
wish-paper = 重新打印
right-void-sent = 退已下单的菜
right-discount = 折扣
right-large-discount = 超限折扣
right-comp = 赠送
right-service = 服务费
right-price = 改价
right-transfer = 他人的账单
right-reopen = 重开已付账单
right-refund = 退款
right-account = 挂账
right-drawer = 钱箱存取
right-no-sale = 无销售开钱箱
right-close-day = 日结
right-copy = 重新打印
right-assign = 分区
right-set-up = 更改本店设置

## Paying

pay-title = { $table } 号桌 · 结账
pay-back = ‹ 餐桌
pay-by-seat = 按座
pay-together = 合付
pay-equally = ÷ { $count }
pay-equally-n = ÷ n
pay-by-line = 按菜
pay-by-amount = 按金额
pay-who = { $who } 付款
pay-payer = 付款人 { $number }
pay-due = 应付
pay-paid = 已付 { $amount }
pay-open = 余 { $amount }
pay-paid-by = 已付 · { $tender }
pay-card = 刷卡
pay-card-amount = 刷卡 { $amount }
pay-cash = 现金
pay-cash-amount = 现金 { $amount }
pay-qr = 扫码
pay-transfer = 转账
pay-voucher = 礼券
pay-voucher-code = 礼券代码
pay-account = 挂账
pay-points = 积分
pay-half = ½
pay-tip = 小费
pay-tip-none = 无
pay-tip-other = 其他
pay-tip-of = 小费 { $amount }
pay-given = 实收
pay-change = 找零
pay-change-amount = 找零 { $amount }
pay-settle = 结清
pay-settled = 已结清
pay-settled-by = { $name } 已于 { $time } 收款
pay-new-payer =
    拖菜到此
    新增付款人
pay-terminal = 请看刷卡机
pay-terminal-wait = 等待刷卡机
pay-declined = 卡被拒
pay-rounding = 抹零
pay-overpaid = 多付 { $amount }
pay-reopen = 重开
pay-refund = 退款
pay-discount-per-cent = { $rate }%
pay-discount-amount = 减免
pay-service-charge = 服务费

## The receipt

receipt-title = 小票
receipt-paper = 纸质
receipt-mail = 邮件
receipt-qr = 二维码
receipt-invoice = 发票
receipt-none = 不要小票
receipt-number = 编号 { $number }
receipt-company = 公司
receipt-vat-number = 税号
receipt-address = 地址
receipt-printing = 打印中
receipt-printer-fault = 打印机无响应
receipt-paper-out = 打印机缺纸
receipt-next = 下一桌

## The drawer

drawer-title = 钱箱
drawer-open = 开钱箱
drawer-float = 备用金
drawer-paid-in = 存入
drawer-paid-out = 支出
drawer-drop = 提取现金
drawer-no-sale = 无销售开箱
drawer-count = 清点
drawer-blind = 先清点，后核对
drawer-expected = 应有
drawer-counted = 实点
drawer-over = 长款
drawer-short = 短款
drawer-notes = 纸币
drawer-coins = 硬币

## The day

day-title = 营业日
day-close = 日结
day-close-ask = 确认日结？
day-closed = { $name } 于 { $time } 日结
day-open-checks =
    { $count ->
        [0] 没有未结
       *[other] { $count } 张未结转入次日
    }
day-not-counted = 钱箱未清点
day-waiting = 设备尚有 { $count } 项未传
day-x = X 报表
day-z = Z 报表
day-z-number = Z 报表 { $number } 号
day-business-day = 营业日 { $from } – { $to }
day-perpetual = 累计总额 { $amount }

## The Z report

z-gross = 总营业额
z-net = 净额
z-covers = 人数
z-per-cover = 人均
z-tips = 小费
z-drawer = 钱箱
z-by-hour = 每小时营业额
z-last-week = 横线 = 上周
z-vat = 增值税
z-tenders = 支付方式
z-groups = 类别
z-people = 员工
z-corrections = 更正
z-voids = 起菜后退菜
z-comps = 赠送
z-discounts = 折扣
z-refunds = 退款
z-cooked-unpaid = 已做未付
z-paid-uncooked = 已付未做
z-carried-over = 结转
z-kitchen = 厨房
z-average = 平均 { $time }
z-slowest = 最慢 { $time }
z-items = 菜品
z-signed = 主机签名

## Settings and the owner

set-title = 设置
set-light = 浅色
set-dark = 深色
set-size = 大小
set-language = 语言
set-sound = 声音
set-device = 设备
set-devices = 设备
set-version = 版本 { $version }
set-menu = 菜单
set-staff = 员工
set-reports = 报表
set-stock = 库存
set-guests = 客人
set-last-seen = 最后在线 { $time }

## The kitchen

kitchen-tickets = { $count } 单
kitchen-average = 平均 { $time }
kitchen-recall = 找回
kitchen-recall-title = 最近两小时已出 · 点一下找回
kitchen-all-day = 汇总
kitchen-all-day-head = 汇总
kitchen-gone = 沽清
kitchen-bump = 出菜
kitchen-bumped = { $table } 已出
kitchen-line-done = { $item } 完成
kitchen-undo = 撤销
kitchen-late = 超时
kitchen-rush = 加急
kitchen-add-on = 加菜 { $time }
kitchen-allergy = 过敏 { $what }
kitchen-allergy-seat = 过敏 { $seat } 号位：{ $what }
kitchen-allergy-tap = 点击查看
kitchen-void = 退菜
kitchen-void-seen = 已阅
kitchen-no = 不要{ $what }
kitchen-extra = 加{ $what }
kitchen-light = 少{ $what }
kitchen-side = { $what }另放
kitchen-also-at = 另有：{ $stations }
kitchen-station-part = { $station } { $done }/{ $of }
kitchen-station-done = { $station } 完成
kitchen-start-in = { $time } 后开始 { $station }
kitchen-moved = 转台 { $from } → { $to }
kitchen-course = 第 { $course } 道
kitchen-seat = { $seat } 号位
kitchen-remake = 重做
kitchen-note-waiter = 通知服务员
kitchen-push-station = 转其他档口
kitchen-hold = 叫起
kitchen-expo = 传菜口
kitchen-station = 档口
kitchen-ready = 已好
kitchen-empty = 暂无订单
kitchen-empty-help = 新单会显示在此
kitchen-page = { $page }/{ $of }
kitchen-more = 还有 { $count } 单
kitchen-take-away = 外带
kitchen-delivery = 外送
kitchen-printed = 已打印
kitchen-all-stations = 全部档口
kitchen-station-choose = 选择档口
kitchen-demo = 演示
kitchen-soon = 即将超时
kitchen-new = 新单
kitchen-continues = 未完 ›
kitchen-continued = { $table } 续
kitchen-next = 还有 { $count } ›
kitchen-first = ‹ 最早
kitchen-lost = 已 { $time } 没有主机消息 — 可能缺单
kitchen-trouble = 本屏无法保存出菜记录
kitchen-back = { $table } 已找回
kitchen-recall-gone = { $table } 已无法找回
kitchen-recall-of = 找回 { $table }
kitchen-recall-at = { $time } 出
kitchen-recall-none = 最近两小时没有出菜
kitchen-all-day-more = 另有 { $count } 道菜

## At the till

house-demo = 演示
house-lost-for = 主机失联 { $time }
house-refuses = 主机拒绝此收银台
house-said-no = 主机拒绝：{ $reason }
sign-demo = 演示店：密码公开
role-cook = 厨房
role-waiter = 服务员
role-manager = 经理
role-owner = 老板
floor-loose = 前台
floor-new-bar = 新吧台单
floor-new-away = 新外带单
floor-pays = 结账中
floor-is-ready = 菜已好
floor-station-late = { $station }超时
floor-carry = { $check }：请点另一张桌
order-at-once = 立即
order-course = 道次
order-course-own = 按菜单
order-course-own-long = 各菜按菜单道次
order-course-new = 新菜归入
order-course-line = 此菜归入
order-course-fired = 第{ $course }道已起菜
order-new-lines = 新菜归
order-line-sent = 已下单
order-menu = 菜单
order-again = 再来一份
order-another-number = 或其他数字
order-asked-at = { $time }已要
order-bill-asked = 客人要求结账
order-carry = 换桌
order-free-table = 清台
order-keep = 保留
order-page-empty = 本页没有菜品
order-search-help = 输入名称的一部分
order-said-side = { $what }另放
order-void-detail = 厨房已收到。将从账单减去 { $amount }。原因？
reason-kitchen = 厨房出错
pay-title-check = { $check } · 结账
pay-back-check = ‹ 账单
pay-among = 几人均分？
pay-with-tip = 含小费 { $amount }
receipt-of = { $check } · 小票
receipt-pdf = PDF
receipt-new-check = 新账单
receipt-coming = 正在生成小票 …
receipt-later = 主机恢复后出小票
drawer-cash = 现金(含小费)
drawer-count-again = 重新清点
day-since = { $date } · 自 { $time }
day-not-open = 尚未开业
day-still-open = 未结
day-overpaid = 重复付款，待退现金
z-coming = 正在汇总 …
z-tips-of = 小费 { $amount }

## Why something cannot be done (Rejection)

reject-not-signed-in = 请先登录。
reject-manager-needed = 需要经理操作。
reject-name-missing = 缺少名称。
reject-time-zone-unknown = 未知时区 { $name }。
reject-setting-impossible = 设置项 { $name } 无效。
reject-price-out-of-range = { $item }：价格超出范围。
reject-group-missing = { $item }：缺少菜单分类。
reject-station-missing = { $item }：没有出品档口。
reject-rate-missing = { $item }：缺少税率。
reject-choices-missing = { $item }：可选项不足。
reject-choices-endless = { $item }：选项互相打开，没有尽头。
reject-table-twice = { $label }号桌重复。
reject-table-unknown = 平面图上没有此桌。
reject-table-taken = { $label }号桌已被{ $by }占用。
reject-check-unknown = 此账单未打开。
reject-check-twice = 此账单已打开。
reject-check-empty = 账单为空。
reject-already-paid = { $label }已于{ $at }由{ $by }收款。
reject-not-empty = { $label }仍有菜品。
reject-covers-out-of-range = 人数为 1 到 { $most }。
reject-item-unknown = 菜单上没有此品。
reject-sold-out = { $item }已售完。
reject-modifier-unknown = 菜单上没有此选项。
reject-too-many-choices = { $group }：最多 { $most } 项。
reject-choice-needed = { $item }：请先选择{ $group }。
reject-quantity-out-of-range = 每行数量为 1 到 { $most }。
reject-too-many-lines = 账单最多 { $most } 行。
reject-seat-unknown = 没有此座位。
reject-course-out-of-range = 道次最多到 { $last }。
reject-note-too-long = 备注最多 { $most } 个字符。
reject-note-unreadable = 备注含无法打印的字符。
reject-line-unknown = 账单上没有此行。
reject-line-twice = 此行已在账单上。
reject-already-sent = { $item }已下单。
reject-already-voided = { $item }已退。
reject-reason-needed = { $item }已到厨房，请说明退菜原因。
reject-paid-beyond = 此账单已付 { $paid }。
reject-nothing-to-send = 没有新菜可下单。
reject-nothing-held = 第{ $course }道没有待起的菜。
reject-ticket-unknown = 此厨房单已不在。
reject-payment-twice = 此笔付款已收。
reject-more-than-due = 只需付 { $due }。
reject-amount-out-of-range = 金额须大于 0 且不超过 { $most }。
reject-given-too-little = 需要 { $needed }。
reject-drawer-too-empty = 钱箱只有 { $holds }。
reject-drawer-reason-needed = 请说明现金用途。
reject-day-not-open = 尚未开业。
reject-approval-needed = 需要经理同意：{ $right }。
reject-request-unknown = 此申请已不在等待。
reject-too-many-requests = 已有 { $most } 项申请在等待。
reject-house-needed = 只有主机在线时才能操作。
reject-price-needed = { $item }：请输入价格。
reject-not-weighed = { $item }不按重量出售。
reject-weight-needed = { $item }：请先称重。
reject-weight-out-of-range = 每份重量为 1 至 { $most } 克。
reject-part-out-of-range = { $item }：最多拆出 { $most } 份。
reject-not-voided = { $item }没有退过。
reject-allowance-unknown = 账单上没有此折扣。
reject-allowance-twice = 此折扣已在账单上。
reject-too-many-allowances = 账单最多 { $most } 项折扣。
reject-why-needed = 请说明原因。
reject-percent-out-of-range = 折扣须大于 0 且不超过 100 %。
reject-nothing-to-discount = 已无可减金额。
reject-coupon-unknown = 未找到优惠券 { $number }。
reject-coupon-twice = 优惠券 { $number } 已在账单上。
reject-same-check = 账单不能与自身合并。
reject-no-table = 此账单没有桌号。
reject-person-unknown = 员工名单中没有此人。
reject-too-many-payers = 账单最多 { $most } 人分付。
reject-shares-impossible = 不能这样分配。
reject-voucher-unknown = 未找到礼券 { $number }。
reject-voucher-twice = 礼券 { $number } 已售出。
reject-voucher-too-small = 礼券余额仅 { $holds }。
reject-voucher-unreadable = 礼券代码为 6 至 24 位字母和数字。
reject-tender-impossible = 不能用此方式付款。
reject-account-unknown = 未找到此挂账户。
reject-account-full = { $account }：只能再挂 { $left }。
reject-too-late-to-reopen = { $label } 不是今天结账的，请改为退款。
reject-refunded-already = { $label } 已退过款，不能重新打开。
reject-nothing-to-refund = 已无可退金额。
reject-refund-too-large = { $item }：只剩 { $most } 份可退。
reject-changed-meanwhile = 其他人刚刚发布了更改，请先查看。
reject-only-left = { $item }只剩{ $left }份。
reject-slot-empty = { $item }：请先选择{ $slot }。
reject-slot-impossible = { $item }：套餐中有一项没有可选内容。
reject-part-of-combo = { $item }属于{ $combo }，请整份更改。
reject-off-the-room = { $label }号桌超出了房间范围。
reject-section-unknown = 平面图上没有这个分区。
reject-table-in-use = { $label }号桌有客人。
reject-booking-unknown = 此预订未开放。
reject-too-many-bookings = 最多同时保留{ $most }个预订。
reject-address-missing = 缺少地址。
reject-not-kept = 主机未能保存，请重试。

## Why a question has no answer (Refusal)

refuse-wrong-pin = 密码错误
refuse-wait = 密码错误过多，请等待 { $time }
refuse-not-found = 主机没有此记录
refuse-version = 主机与收银台版本不符
refuse-unreadable = 主机无法识别
refuse-busy = 主机暂时无法回应
refuse-no-weight = 电子秤没有回应或未稳定。
refuse-not-allowed = 您没有此权限。
refuse-weak-pin = 四到八位数字，不能全部相同或连续。
pay-goes-back = 找 { $amount }
pay-paid-word = 已付
pay-open-word = 未付
house-lost-short = 失联 { $time }
kitchen-seats = { $seats } 号位
z-taken = 实收
z-part-paid = 其中部分付款单 { $amount }
date-long = { $year }年{ $month }月{ $day }日 { $weekday }
date-weekday =
    { $weekday ->
        [1] 星期一
        [2] 星期二
        [3] 星期三
        [4] 星期四
        [5] 星期五
        [6] 星期六
       *[7] 星期日
    }
date-month =
    { $month ->
        [1] 1
        [2] 2
        [3] 3
        [4] 4
        [5] 5
        [6] 6
        [7] 7
        [8] 8
        [9] 9
        [10] 10
        [11] 11
       *[12] 12
    }
stock-out = 沽清
stock-back = 取消沽清
stock-back-toast = { $item } 已取消沽清
stock-ask = 沽清后不能再下单
stock-is-out = 已沽清，不能下单
order-said-no = 不要{ $what }
order-said-extra = 加{ $what }
drawer-exact = 无差额
order-favourites = 常点
pay-subtotal = 小计
pay-service-of = 服务费 { $rate }%
pay-let-off = 优惠合计
pay-rounding-of = 抹零 { $amount }
pay-with-tip-for = 含小费 { $amount }，归 { $name }
pay-tip-for = 小费归
pay-waits = 正在询问主机 …
pay-no-bank = 未设银行账户
pay-only-euro = 仅限欧元
pay-no-accounts = 没有挂账户
pay-tap-payer = 请点谁来付
pay-shares = 分摊…
pay-whose = 这是谁的？
pay-alike = 大家均分
pay-transferred = 已付 { $amount }
pay-voucher-look = 查询
pay-voucher-holds = 余额 { $amount }
pay-voucher-take = 抵扣 { $amount }
pay-account-left = 可用 { $amount }
pay-coupon = 优惠券
pay-coupon-code = 优惠券号
receipt-reopen-why = 重新打开，原因？
receipt-refund-title = 退款
receipt-refund-all = 全部
receipt-refund-lines = 按项
receipt-refund-give = 退 { $amount }
receipt-refund-as-paid = 原路退回
receipt-refund-done = 已退 { $amount } · { $number } 号
receipt-refunded = 已退 { $amount }
receipt-refund-of = { $count }/{ $of }
receipt-wrong-payment = 付款有误
receipt-forgot = 有遗漏
receipt-tender-mixed = 以{ $tender }
checks-title = 账单
checks-search = 桌号、单号或金额
checks-none = 今天还没有结账
checks-none-found = 今天没有这样的账单
checks-back = ‹ 账单
checks-receipt = { $number } 号
drawer-pay-in = 存入现金
drawer-pay-in-help = 从银行换的零钱
drawer-pay-out = 取出现金
drawer-pay-out-help = 付供货商或采购
drawer-drop-help = 现金从钱箱取走
drawer-to-safe = 存入保险柜
drawer-no-sale-help = 无销售时打开钱箱
drawer-voucher = 出售礼券
drawer-voucher-help = 兑换时才计入营业额
drawer-account = 挂账还款
drawer-account-help = 客人结清挂账
drawer-nobody-owes = 没有欠款
drawer-owes = 欠 { $amount }
drawer-do-in = 存入 { $amount }
drawer-do-out = 取出 { $amount }
drawer-do-drop = 取走 { $amount }
drawer-do-no-sale = 打开钱箱
drawer-done = { $what } · { $amount }
drawer-opened = 钱箱已打开
drawer-why-change = 零钱
drawer-why-float = 备用金
drawer-why-found = 拾得
drawer-why-supplier = 供货商
drawer-why-shopping = 采购
drawer-why-staff = 员工预支
drawer-why-tips = 发放小费
drawer-why-swap = 换钱
drawer-why-check = 检查
voucher-sell = 售出 { $amount }
voucher-for = 礼券 { $amount }
voucher-sold = 请记下或出示：礼券已生效
voucher-settle = { $name } 还 { $amount }
voucher-settled = { $name } 已还 { $amount }
z-allowances = 优惠
z-promotion = 促销
z-service = 其中服务费
z-also = 其他
z-refunded = 退款
z-rounding = 现金抹零
z-vouchers-sold = 售出礼券
z-accounts-paid = 挂账还款
z-tips-by = 各人小费
z-no-sales = 无销售开钱箱
z-times = { $count } 次
order-service-row = 服务费 { $percent }
order-lift = 取消折扣
order-by-rule = 按规则自动
order-all-pieces = 全部 { $count }
order-of-pieces = { $count } / { $all }
order-send-hold = 下单并全部叫起
order-here = 堂食
order-now-here = 改为堂食：价格不变，税率随之调整
order-now-away = 改为外带：价格不变，税率随之调整
order-now-delivered = 外送：价格不变，税率随之调整
order-comped = 赠送 { $amount }
order-discounted = 已减 { $amount }
order-lifted = 折扣已取消
order-coupon = 优惠券
order-coupon-code = 券码
order-coupon-on = 已使用优惠券 { $code }
order-coupon-off = 已撤回优惠券 { $code }
order-service = 加收服务费
order-no-service = 免服务费
order-service-on = 已加收服务费
order-service-off = 已免服务费
order-moved = { $what } → { $table }
order-merged = { $what } 已并入 { $table }
order-joined = 已拼 { $table } 号桌
order-handed-on = 现由 { $name } 负责
order-line-fired = { $quantity } × { $item } 已起菜
order-discount-all = 整单折扣
order-hand-on = 转交
order-hand-on-where = { $table }：由谁负责？
order-join = 拼桌
order-join-where = { $table }：拼哪张桌？
order-merge = 合单
order-merge-where = { $table }：与哪张单合并？
order-move-where = { $quantity } × { $item }：移到哪里？
order-open-checks = 未结账单
order-free-tables = 空桌
order-other-reason = 其他原因…
order-amount-off = 金额…
order-on-the-house = 赠送
order-by-weight = { $weight } kg × { $price }
reason-courtesy = 优待
order-quick-unknown = 看不懂 { $word }
order-quick-several = { $word }：{ $names }？
order-quick-no-dish = { $word }：请先写菜名
order-quick-number = { $word } 无效
order-scan-unknown = 菜单中没有条码 { $code }
order-scan-where = 请先开单再扫码
order-a-kilo = { $price } / 千克
pay-account-short = 挂账
