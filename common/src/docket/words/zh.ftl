# 纸上的文字。每行一条，{ $name } 是空格。

date = %Y-%m-%d %H:%M
day = %Y-%m-%d
demo = *** 演示 - 不是收据 ***
demo-short = *** 演示 ***
copy = *** 副本 { $number } ***

place-table = { $label } 号桌
place-check = 账单 { $label }
cover = 1 位
covers = { $count } 位
take-away = 外带
delivery = 外送
seat = { $number } 号位
seat-of-line = { $seats } 号位
part = 第 { $number } 份，共 { $of } 份
guest = 客人 { $number }
all = 全部

said-no = 不要{ $name }
said-extra = 加{ $name }
said-light = 少{ $name }
said-side = { $name }另放
each = 单价 { $price }
weighed = { $weight } 公斤 × { $price }/公斤

receipt = 收据 { $number }
replaces = 替代收据 { $number }
subtotal = 小计
total = 合计
rounding = 现金抹零
total-rounded = 抹零后合计
service-charge = 服务费 { $percent }
discount = 折扣
discount-share = 折扣 { $share }
on-the-house = 赠送
because = { $what }：{ $why }

cash = 现金
card = 刷卡
transfer = 转账
voucher = 礼券
account = 挂账
on-the-account = { $tender }：{ $name }
of-which-tip = 其中小费
of-which-tip-for = 其中小费，给 { $name }
of-which-rounding = 其中抹零
change = 找零

vat = 税额
vat-rate = 税率
vat-net = 不含税
vat-gross = 含税
vat-row = 增值税 { $rate } { $what }

bill = 账单
paid-so-far = 已付
to-pay = 应付
in-cash = 现金应付
paid = 已付
no-receipt = 本账单不是收据。
transfer-how = 转账请扫码，或汇至
fetch = 扫码在手机上领取收据

refund = 退款 { $number }，原收据 { $of }
given-back = 退还：{ $how }
why = 原因：{ $reason }
allowed-by = 批准人 { $name }

worth = 面值
sold-for = 售价
vat-when-redeemed = 使用时计税。

invoice = 公司收据 { $number }
invoice-date = 开具日期
invoice-supplied = 消费日期
invoice-to = 购买方
invoice-from = 销售方
invoice-vat-number = 税号 { $number }
invoice-receipt = 对应收据 { $number }
invoice-item = 项目
invoice-pieces = 数量
invoice-paid-by = 支付方式
invoice-thanks = 款项已付清。
invoice-erased = 客人资料已删除。

ticket-moved = 换桌 { $from } -> { $to }
ticket-course = 第 { $number } 道
ticket-void = 退菜

z-title = Z 报表 { $number }
x-title = X 报表
x-note = 营业日尚未结束，这不是 Z 报表。
z-day = 营业日 { $date }
z-opened = 开始
z-closed-by = 结账人 { $name }
x-read-by = 查看人 { $name }
z-gross = 总营业额
z-checks = 账单数
z-covers = 人数
z-tips = 小费
z-vat-row = 增值税 { $rate } 不含税 { $net }
z-tender-row = { $name }（{ $count }）
z-float = 备用金
z-cash-in = 现金收入含小费
z-paid-in-out = 存入 / 取出
z-expected = 应有
z-counted = 实点
z-short = 短款
z-over = 长款
z-dropped = 存入保险柜
z-no-sales = 无销售开箱
z-service = 服务费，含于营业额
z-refunded = 退款，含于营业额（{ $count }）
z-rounding = 现金抹零
z-vouchers = 售出礼券
z-accounts = 挂账结清
z-discounts = 折扣
z-comps = 赠送
z-promotions = 促销
z-allowance = { $kind }：{ $name }（{ $count }）
z-tip-for = 小费，给 { $name }
z-tender-tips = { $name }，小费
z-not-counted = 未清点
z-overpaid = 多付 { $label }
z-carried = 结转：{ $label }（{ $name }）
z-still-open = 未结：{ $label }（{ $name }）
z-receipts = 收据
z-perpetual = 累计总额

mail-subject = { $paper }，{ $house }
mail-dear = 您好，
mail-thanks = 感谢光临。这是您索取的单据：{ $paper }。
mail-regards = 此致敬礼
mail-why = 您收到本邮件，是因为您向我们索取。您的地址不作他用。
