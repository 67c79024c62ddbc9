<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Quantity</name>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, short month, year</comment>
        <translation>%3年%2%1日</translation>
    </message>
</context>
<context>
    <name>XScale</name>
    <message>
        <source>%1 %2</source>
        <comment>day, short month</comment>
        <translation>%2%1日</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short month, year</comment>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 个加速器</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/天</translation>
    </message>
    <message>
        <source>/week</source>
        <translation>/周</translation>
    </message>
    <message>
        <source>/accelerator-hour</source>
        <translation>/加速器·小时</translation>
    </message>
    <message>
        <source>$/accelerator-hour</source>
        <translation>$/加速器·小时</translation>
    </message>
    <message>
        <source>$/accelerator-yr</source>
        <translation>$/加速器·年</translation>
    </message>
    <message>
        <source>$/short ton</source>
        <translation>$/短吨</translation>
    </message>
    <message>
        <source>short tons/yr</source>
        <translation>短吨/年</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>规划期</translation>
    </message>
    <message>
        <source>Target accelerators</source>
        <translation>目标加速器数</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>目标日期</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场址</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Weather station</source>
        <translation>气象站</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>Grid region</source>
        <translation>电网区域</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>greenfield</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>retrofit</source>
        <translation>改造</translation>
    </message>
    <message>
        <source>colocated</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Land area</source>
        <translation>土地面积</translation>
    </message>
    <message>
        <source>Zoning</source>
        <translation>用地规划</translation>
    </message>
    <message>
        <source>Noise limit</source>
        <translation>噪声限值</translation>
    </message>
    <message>
        <source>Flood hazard</source>
        <translation>洪水风险</translation>
    </message>
    <message>
        <source>Tornado hazard</source>
        <translation>龙卷风风险</translation>
    </message>
    <message>
        <source>Seismic hazard</source>
        <translation>地震风险</translation>
    </message>
    <message>
        <source>Fibre routes</source>
        <translation>光缆路由</translation>
    </message>
    <message>
        <source>Construction workers</source>
        <translation>施工人员</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>财产税</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>销售税</translation>
    </message>
    <message>
        <source>Regional cost factor</source>
        <translation>地区成本系数</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>空气质量达标</translation>
    </message>
    <message>
        <source>attainment</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>nonattainment</source>
        <translation>不达标</translation>
    </message>
    <message>
        <source>Major source threshold</source>
        <translation>重大排放源阈值</translation>
    </message>
    <message>
        <source>HAP threshold</source>
        <translation>有害空气污染物阈值</translation>
    </message>
    <message>
        <source>NOx cap</source>
        <translation>NOx 上限</translation>
    </message>
    <message>
        <source>CO cap</source>
        <translation>CO 上限</translation>
    </message>
    <message>
        <source>VOC cap</source>
        <translation>VOC 上限</translation>
    </message>
    <message>
        <source>PM cap</source>
        <translation>颗粒物上限</translation>
    </message>
    <message>
        <source>HAP cap</source>
        <translation>有害空气污染物上限</translation>
    </message>
    <message>
        <source>Permitted hours</source>
        <translation>许可运行小时</translation>
    </message>
    <message>
        <source>Permitted generation</source>
        <translation>许可发电量</translation>
    </message>
    <message>
        <source>Permit in force from</source>
        <translation>许可生效日期</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Cooling technology</source>
        <translation>制冷技术</translation>
    </message>
    <message>
        <source>Liquid fraction</source>
        <translation>液冷比例</translation>
    </message>
    <message>
        <source>Supply air</source>
        <translation>送风温度</translation>
    </message>
    <message>
        <source>Supply liquid</source>
        <translation>供液温度</translation>
    </message>
    <message>
        <source>Warming</source>
        <translation>升温幅度</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Water source</source>
        <translation>水源</translation>
    </message>
    <message>
        <source>potable</source>
        <translation>自来水</translation>
    </message>
    <message>
        <source>reclaimed</source>
        <translation>再生水</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Water limit</source>
        <translation>用水上限</translation>
    </message>
    <message>
        <source>Water price</source>
        <translation>水价</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>电气</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Step-up loss</source>
        <translation>升压损耗</translation>
    </message>
    <message>
        <source>Line loss</source>
        <translation>线路损耗</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Gas price</source>
        <translation>天然气价格</translation>
    </message>
    <message>
        <source>Gas lateral</source>
        <translation>天然气支线</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Fabric tiers</source>
        <translation>网络层数</translation>
    </message>
    <message>
        <source>Switch radix</source>
        <translation>交换机端口数</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>超额订阅比</translation>
    </message>
    <message>
        <source>Largest fabric</source>
        <translation>最大互连规模</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Checkpoint time</source>
        <translation>检查点时间</translation>
    </message>
    <message>
        <source>Restart time</source>
        <translation>重启时间</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>故障率</translation>
    </message>
    <message>
        <source>Accelerators per job</source>
        <translation>每作业加速器数</translation>
    </message>
    <message>
        <source>Model FLOP utilisation</source>
        <translation>模型算力利用率</translation>
    </message>
    <message>
        <source>Power swing</source>
        <translation>功率波动</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>价格年份</translation>
    </message>
    <message>
        <source>WACC, real</source>
        <translation>实际加权平均资本成本</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>所得税</translation>
    </message>
    <message>
        <source>Losses offset</source>
        <translation>亏损抵扣上限</translation>
    </message>
    <message>
        <source>Accelerator life</source>
        <translation>加速器寿命</translation>
    </message>
    <message>
        <source>Facility life</source>
        <translation>设施寿命</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>不可预见费</translation>
    </message>
    <message>
        <source>Owner's costs</source>
        <translation>业主费用</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Rental price</source>
        <translation>租赁价格</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Rack limit</source>
        <translation>单机柜上限</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>n</source>
        <translation>N</translation>
    </message>
    <message>
        <source>n+1</source>
        <translation>N+1</translation>
    </message>
    <message>
        <source>2n</source>
        <translation>2N</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>互连网络</translation>
    </message>
    <message>
        <source>Ready for service</source>
        <translation>具备使用条件</translation>
    </message>
    <message>
        <source>Network ready</source>
        <translation>网络就绪</translation>
    </message>
    <message>
        <source>Rack installation</source>
        <translation>机柜安装</translation>
    </message>
    <message>
        <source>Commissioning</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Accelerator lots</source>
        <translation>加速器批次</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Delivery from</source>
        <translation>开始交付</translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation>交付速率</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Performance at cap</source>
        <translation>限功率性能</translation>
    </message>
    <message>
        <source>Demand factor</source>
        <translation>需用系数</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Delivery step</source>
        <translation>接入阶段</translation>
    </message>
    <message>
        <source>Grid delivery</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>Point of delivery</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接入容量</translation>
    </message>
    <message>
        <source>Energised</source>
        <translation>送电日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直至</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Energy contracts</source>
        <translation>购电合同</translation>
    </message>
    <message>
        <source>Contract power</source>
        <translation>合同功率</translation>
    </message>
    <message>
        <source>Energy price</source>
        <translation>电能价格</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>发电机组</translation>
    </message>
    <message>
        <source>Generator group</source>
        <translation>发电机组组别</translation>
    </message>
    <message>
        <source>On-site generation</source>
        <translation>自备发电</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>prime</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>bridging</source>
        <translation>过渡</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>NOx control</source>
        <translation>NOx 控制</translation>
    </message>
    <message>
        <source>uncontrolled</source>
        <translation>无控制</translation>
    </message>
    <message>
        <source>dln</source>
        <translation>干式低氮燃烧</translation>
    </message>
    <message>
        <source>scr</source>
        <translation>选择性催化还原</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>所有权</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>rented</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Round trip efficiency</source>
        <translation>往返效率</translation>
    </message>
    <message>
        <source>Cooling step</source>
        <translation>制冷阶段</translation>
    </message>
    <message>
        <source>Cooling steps</source>
        <translation>制冷阶段</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>投运日期</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>工期</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>依赖关系</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>依赖关系</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>fs</source>
        <translation>完成-开始</translation>
    </message>
    <message>
        <source>ss</source>
        <translation>开始-开始</translation>
    </message>
    <message>
        <source>ff</source>
        <translation>完成-完成</translation>
    </message>
    <message>
        <source>sf</source>
        <translation>开始-完成</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>时滞</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Unit costs</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Peak compute</source>
        <translation>峰值算力</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target online</source>
        <translation>目标上线日期</translation>
    </message>
    <message>
        <source>Online at the end</source>
        <translation>期末上线数</translation>
    </message>
    <message>
        <source>Stranded accelerator-days</source>
        <translation>闲置加速器天数</translation>
    </message>
    <message>
        <source>First power</source>
        <translation>首次供电</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reference year</source>
        <translation>参考年</translation>
    </message>
    <message>
        <source>Accelerator power</source>
        <translation>加速器功率</translation>
    </message>
    <message>
        <source>Facility peak</source>
        <translation>设施峰值</translation>
    </message>
    <message>
        <source>Facility average</source>
        <translation>设施均值</translation>
    </message>
    <message>
        <source>Source peak</source>
        <translation>电源峰值</translation>
    </message>
    <message>
        <source>Facility power per accelerator</source>
        <translation>单加速器设施功率</translation>
    </message>
    <message>
        <source>Supportable supply</source>
        <translation>可支撑供电</translation>
    </message>
    <message>
        <source>First phase of supply</source>
        <translation>首期供电</translation>
    </message>
    <message>
        <source>Firm supply</source>
        <translation>可靠供电</translation>
    </message>
    <message>
        <source>After loss of a unit</source>
        <translation>失去一台机组后</translation>
    </message>
    <message>
        <source>After loss of a feed</source>
        <translation>失去一路馈线后</translation>
    </message>
    <message>
        <source>Unserved energy</source>
        <translation>未供电量</translation>
    </message>
    <message>
        <source>PUE, annual</source>
        <translation>年均 PUE</translation>
    </message>
    <message>
        <source>PUE, peak hour</source>
        <translation>峰值小时 PUE</translation>
    </message>
    <message>
        <source>WUE</source>
        <translation>WUE</translation>
    </message>
    <message>
        <source>Peak-day water</source>
        <translation>峰值日用水</translation>
    </message>
    <message>
        <source>NOx</source>
        <translation>NOx</translation>
    </message>
    <message>
        <source>NOx, potential to emit</source>
        <translation>NOx 潜在排放量</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>MTTI</source>
        <translation>平均中断间隔</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效产出率</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>交换机</translation>
    </message>
    <message>
        <source>Capex</source>
        <translation>资本支出</translation>
    </message>
    <message>
        <source>IT share of capex</source>
        <translation>IT 占资本支出比例</translation>
    </message>
    <message>
        <source>Opex</source>
        <translation>运营支出</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>净现值</translation>
    </message>
    <message>
        <source>Cost per accelerator-hour</source>
        <translation>每加速器小时成本</translation>
    </message>
    <message>
        <source>Cost per useful accelerator-hour</source>
        <translation>每有效加速器小时成本</translation>
    </message>
    <message>
        <source>Energy cost</source>
        <translation>能源成本</translation>
    </message>
    <message>
        <source>Capex per GW IT</source>
        <translation>每 GW IT 资本支出</translation>
    </message>
    <message>
        <source>Capex per GW facility</source>
        <translation>每 GW 设施资本支出</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热管理</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>delivery of accelerators</source>
        <translation>加速器交付</translation>
    </message>
    <message>
        <source>rack installation in the halls</source>
        <translation>机房与机柜安装</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>hall power</source>
        <translation>机房供电</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>site power</source>
        <translation>园区供电</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>the air permit</source>
        <translation>大气排放许可</translation>
    </message>
    <message>
        <source>the largest fabric</source>
        <translation>最大互连规模</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rooms that accelerators stand in.</source>
        <translation>放置加速器的房间。</translation>
    </message>
    <message>
        <source>Deliveries of accelerators into halls.</source>
        <translation>加速器到机房的交付。</translation>
    </message>
    <message>
        <source>Connection megawatts by date.</source>
        <translation>按日期的接入容量（MW）。</translation>
    </message>
    <message>
        <source>Prices of energy; add no megawatts.</source>
        <translation>电能价格；不增加容量。</translation>
    </message>
    <message>
        <source>Units of one kind.</source>
        <translation>同一机型的机组。</translation>
    </message>
    <message>
        <source>Batteries.</source>
        <translation>电池。</translation>
    </message>
    <message>
        <source>Cooling of a hall by date.</source>
        <translation>按日期的机房制冷能力。</translation>
    </message>
    <message>
        <source>What must be done before the site runs.</source>
        <translation>园区运行前必须完成的工作。</translation>
    </message>
    <message>
        <source>Which task waits for which.</source>
        <translation>任务之间的先后关系。</translation>
    </message>
    <message>
        <source>Prices that replace the catalogue's.</source>
        <translation>取代目录价格的价格。</translation>
    </message>
    <message>
        <source>%1 accelerators are never online: %2 at the end of the plan, where %3 binds</source>
        <translation>%1 个加速器始终未能全部上线：规划期末为 %2 个，瓶颈为%3</translation>
    </message>
    <message>
        <source>%1 is unusual: %2 is the usual limit</source>
        <translation>%1 不常见：通常限值为 %2</translation>
    </message>
    <message>
        <source>must be a finite number, not %1</source>
        <translation>必须是有限数值，而不是 %1</translation>
    </message>
    <message>
        <source>%1 is not a whole number up to a billion</source>
        <translation>%1 不是十亿以内的整数</translation>
    </message>
    <message>
        <source>%1 is below the least allowed, %2</source>
        <translation>%1 低于允许的最小值 %2</translation>
    </message>
    <message>
        <source>%1 is above the most allowed, %2</source>
        <translation>%1 高于允许的最大值 %2</translation>
    </message>
    <message>
        <source>is missing: it must be %1</source>
        <translation>缺失：必须是%1</translation>
    </message>
    <message>
        <source>"%1" is not %2</source>
        <translation>“%1”不是%2</translation>
    </message>
    <message>
        <source>%1 is paid on %2, after the horizon's end, and is left out.</source>
        <translation>%1 于 %2 支付，晚于规划期末，未计入。</translation>
    </message>
    <message>
        <source>%1 has no price: capital cost and all that depends on it are left empty; give a price of your own.</source>
        <translation>%1 没有价格：资本支出及其相关结果留空；请自行给出价格。</translation>
    </message>
    <message>
        <source>The horizon has no operation in %1: yearly and levelised costs are left empty.</source>
        <translation>规划期在 %1 年没有运行：年度成本与平准化成本留空。</translation>
    </message>
    <message>
        <source>No accelerator does useful work in %1: costs per accelerator-hour are left empty.</source>
        <translation>%1 年没有加速器进行有效工作：每加速器小时成本留空。</translation>
    </message>
    <message>
        <source>%1 emissions of %2 short tons a year exceed the cap of %3.</source>
        <translation>%1 排放量为每年 %2 短吨，超过上限 %3。</translation>
    </message>
    <message>
        <source>No sourced emission factor for: %1. The site's totals of these are unknown.</source>
        <translation>以下污染物没有有来源的排放因子：%1。其场址总量未知。</translation>
    </message>
    <message>
        <source>No sourced %1 factor: its limit of %2 short tons a year cannot be tested.</source>
        <translation>没有有来源的 %1 因子：无法检验其每年 %2 短吨的限值。</translation>
    </message>
    <message>
        <source>stands in no hall: it never runs</source>
        <translation>未放入任何机房：永远不会运行</translation>
    </message>
    <message>
        <source>has no value: %1</source>
        <translation>没有数值：%1</translation>
    </message>
    <message>
        <source>on-site units could emit %1 short tons of NOx a year, above the threshold of %2: a new source needs a PSD permit, or a cap</source>
        <translation>自备机组每年可能排放 %1 短吨 NOx，高于阈值 %2：新排放源需要 PSD 许可或排放上限</translation>
    </message>
    <message>
        <source>"%1" is not in the catalogue; the lot is left out</source>
        <translation>“%1”不在目录中；该批次未计入</translation>
    </message>
    <message>
        <source>carries no server of %1, which draws %2 kW</source>
        <translation>无法承载 %1 的服务器，其功率为 %2 kW</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 不是对象</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 不是列表</translation>
    </message>
    <message>
        <source>has no id of small letters, digits and hyphens: %1</source>
        <translation>没有由小写字母、数字和连字符组成的标识：%1</translation>
    </message>
    <message>
        <source>the id "%1" is there twice</source>
        <translation>标识“%1”重复</translation>
    </message>
    <message>
        <source>%1 accelerators need %2 separate fabrics: one joins at most %3.</source>
        <translation>%1 个加速器需要 %2 个独立互连网络：一个最多连接 %3 个。</translation>
    </message>
    <message>
        <source>%1 MWh of the year are not served, in %2 hours; the worst lacks %3 MW.</source>
        <translation>全年有 %1 MWh 未供电，共 %2 小时；最严重时缺 %3 MW。</translation>
    </message>
    <message>
        <source>gives up power in %1 hours of %2, %3 MW at most and %4 MWh together: the lots that do least work per watt slow down first</source>
        <translation>在 %2 年有 %1 小时降功率，最多 %3 MW，共 %4 MWh：每瓦算力最低的批次先降</translation>
    </message>
    <message>
        <source>is not a field of this version; it is kept as it is</source>
        <translation>不是本版本的字段；原样保留</translation>
    </message>
    <message>
        <source>describes no field of the plan</source>
        <translation>不对应方案的任何字段</translation>
    </message>
    <message>
        <source>"%1" is not there: it must be an id of %2</source>
        <translation>“%1”不存在：必须是 %2 的标识</translation>
    </message>
    <message>
        <source>%1 MW are more than the %2 MW of %3</source>
        <translation>%1 MW 超过 %3 的 %2 MW</translation>
    </message>
    <message>
        <source>%1 months are also those of %2: give one</source>
        <translation>%2 也是 %1 个月：只保留一个</translation>
    </message>
    <message>
        <source>%1 MW after %2 MW (%3): a ramp does not fall</source>
        <translation>在 %2 MW（%3）之后为 %1 MW：爬坡不得下降</translation>
    </message>
    <message>
        <source>the term ends on %1: from then on no minimum is billed</source>
        <translation>期限于 %1 届满：此后不再计收最低账单</translation>
    </message>
    <message>
        <source>%1 is not before the end of the term, %2</source>
        <translation>%1 不早于期限届满日 %2</translation>
    </message>
    <message>
        <source>%1 is not before the contract&apos;s end, %2</source>
        <translation>%1 不早于合同终止日 %2</translation>
    </message>
    <message>
        <source>%1 MW are billed from %2, when %3 is connected with %4 MW</source>
        <translation>自 %2 起按 %1 MW 计费，而当日 %3 的接入容量为 %4 MW</translation>
    </message>
    <message>
        <source>%1 months of a minimum bill that is nothing secure nothing</source>
        <translation>最低账单为零，%1 个月的担保没有金额</translation>
    </message>
    <message>
        <source>neither this nor a term nor the contract&apos;s end says when the collateral comes back: it stands to the horizon&apos;s end</source>
        <translation>此项、期限和合同终止日均未说明担保何时退还：按存续至规划期末计</translation>
    </message>
    <message>
        <source>%1 MWh are more than the %2 MWh that the store has when new</source>
        <translation>%1 MWh 超过储能全新时的 %2 MWh</translation>
    </message>
    <message>
        <source>%1: nothing fades, so that augmentation buys nothing</source>
        <translation>%1：容量不衰减，增补不会购买任何电芯</translation>
    </message>
    <message>
        <source>has %1 items; the most allowed is %2</source>
        <translation>有 %1 项；最多允许 %2 项</translation>
    </message>
    <message>
        <source>item %1 has the id "%2": ids are small letters, digits and hyphens, at most 64</source>
        <translation>第 %1 项的标识为“%2”：标识只能由小写字母、数字和连字符组成，最长 64 个字符</translation>
    </message>
    <message>
        <source>%1 is not after %2</source>
        <translation>%1 不晚于 %2</translation>
    </message>
    <message>
        <source>%1 is before the plan's start, %2</source>
        <translation>%1 早于方案开始日期 %2</translation>
    </message>
    <message>
        <source>a task cannot wait for itself (%1)</source>
        <translation>任务不能等待自身（%1）</translation>
    </message>
    <message>
        <source>No task has the id '%1'.</source>
        <translation>没有标识为“%1”的任务。</translation>
    </message>
    <message>
        <source>Two tasks have the id %1.</source>
        <translation>两个任务的标识都是 %1。</translation>
    </message>
    <message>
        <source>A duration of %1 days is negative.</source>
        <translation>工期 %1 天为负数。</translation>
    </message>
    <message>
        <source>The links form a cycle: %1.</source>
        <translation>依赖关系形成循环：%1。</translation>
    </message>
    <message>
        <source>The tasks end %1 days after the plan's start, beyond %2.</source>
        <translation>任务在方案开始后 %1 天结束，超出 %2。</translation>
    </message>
    <message>
        <source>"%1" is not in the catalogue; the group is left out</source>
        <translation>“%1”不在目录中；该组未计入</translation>
    </message>
    <message>
        <source>evaluation failed: %1</source>
        <translation>评估失败：%1</translation>
    </message>
    <message>
        <source>Name of the plan in the portfolio.</source>
        <translation>方案集中方案的名称。</translation>
    </message>
    <message>
        <source>What the plan is, in a sentence.</source>
        <translation>用一句话说明方案是什么。</translation>
    </message>
    <message>
        <source>Anything a reader should know.</source>
        <translation>读者应当知道的任何内容。</translation>
    </message>
    <message>
        <source>First day of the plan; tasks and the horizon count from it.</source>
        <translation>方案的第一天；任务和规划期由此起算。</translation>
    </message>
    <message>
        <source>Years that the plan covers from its start.</source>
        <translation>方案自开始日起涵盖的年数。</translation>
    </message>
    <message>
        <source>Accelerators that should be online; 0 for no target.</source>
        <translation>应上线的加速器数；0 表示没有目标。</translation>
    </message>
    <message>
        <source>Day by which the target should be online.</source>
        <translation>目标应上线的日期。</translation>
    </message>
    <message>
        <source>Town and state.</source>
        <translation>城镇与州。</translation>
    </message>
    <message>
        <source>Station whose typical year the site has.</source>
        <translation>场址采用其典型年的气象站。</translation>
    </message>
    <message>
        <source>Height above sea level; empty takes the station's.</source>
        <translation>海拔高度；留空则采用气象站的海拔。</translation>
    </message>
    <message>
        <source>Region whose emission factors and prices apply.</source>
        <translation>采用其排放因子和价格的区域。</translation>
    </message>
    <message>
        <source>New building, refitted factory, or beside a power plant.</source>
        <translation>新建建筑、改造厂房，或紧邻电厂。</translation>
    </message>
    <message>
        <source>Floor area of the buildings.</source>
        <translation>建筑的楼面面积。</translation>
    </message>
    <message>
        <source>Land that the plan buys or leases.</source>
        <translation>方案购买或租用的土地。</translation>
    </message>
    <message>
        <source>Zoning class or condition.</source>
        <translation>用地分区类别或条件。</translation>
    </message>
    <message>
        <source>Sound level allowed at the property line.</source>
        <translation>场界处允许的噪声级。</translation>
    </message>
    <message>
        <source>The land lies in a mapped flood zone.</source>
        <translation>土地位于已划定的洪水区。</translation>
    </message>
    <message>
        <source>Halls need tornado protection.</source>
        <translation>机房需要龙卷风防护。</translation>
    </message>
    <message>
        <source>Racks and plant need seismic anchoring.</source>
        <translation>机柜和设备需要抗震锚固。</translation>
    </message>
    <message>
        <source>Separate fibre routes to the site.</source>
        <translation>通往场址的独立光缆路由数。</translation>
    </message>
    <message>
        <source>Peak workforce that the region can give.</source>
        <translation>该地区能提供的高峰施工人数。</translation>
    </message>
    <message>
        <source>Yearly, of the facility's cost, after abatements.</source>
        <translation>每年按设施成本计，已扣除减免。</translation>
    </message>
    <message>
        <source>On equipment, after exemptions.</source>
        <translation>对设备征收，已扣除免税额。</translation>
    </message>
    <message>
        <source>Construction cost against the average US market.</source>
        <translation>相对美国市场平均水平的建造成本。</translation>
    </message>
    <message>
        <source>Whether the area meets the ozone standard.</source>
        <translation>该地区是否达到臭氧标准。</translation>
    </message>
    <message>
        <source>Potential to emit at which a new source needs a PSD permit.</source>
        <translation>新排放源需要 PSD 许可的潜在排放量。</translation>
    </message>
    <message>
        <source>All hazardous air pollutants together.</source>
        <translation>全部有害空气污染物合计。</translation>
    </message>
    <message>
        <source>Nitrogen oxides allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的氮氧化物。</translation>
    </message>
    <message>
        <source>Carbon monoxide allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的一氧化碳。</translation>
    </message>
    <message>
        <source>Volatile organic compounds allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的挥发性有机物。</translation>
    </message>
    <message>
        <source>Particulate matter allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的颗粒物。</translation>
    </message>
    <message>
        <source>Hazardous air pollutants allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的有害空气污染物。</translation>
    </message>
    <message>
        <source>Hours that each on-site unit may run in a year; empty for no limit.</source>
        <translation>每台自备机组每年可运行的小时数；留空表示不限。</translation>
    </message>
    <message>
        <source>On-site generation that the air permit names, ISO rating; empty for no limit.</source>
        <translation>大气许可所列的自备发电容量（ISO 工况）；留空表示不限。</translation>
    </message>
    <message>
        <source>Day from which caps and permitted generation apply; empty: from the start.</source>
        <translation>上限与许可发电量开始适用的日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>How heat leaves the halls.</source>
        <translation>热量如何离开机房。</translation>
    </message>
    <message>
        <source>Share of IT heat that the liquid loop takes; empty takes the technology's.</source>
        <translation>由液冷回路带走的 IT 热量比例；留空则采用该技术的数值。</translation>
    </message>
    <message>
        <source>Air to the servers; empty takes the technology's.</source>
        <translation>送往服务器的空气温度；留空则采用该技术的数值。</translation>
    </message>
    <message>
        <source>Liquid to the cold plates; empty takes the technology's.</source>
        <translation>送往冷板的液体温度；留空则采用该技术的数值。</translation>
    </message>
    <message>
        <source>Added to every hour of the typical year's dry bulb and dew point.</source>
        <translation>加到典型年每小时干球温度与露点温度上的数值。</translation>
    </message>
    <message>
        <source>What the plant may use.</source>
        <translation>设备可使用的水源。</translation>
    </message>
    <message>
        <source>Most that may be drawn in a day; empty for no limit.</source>
        <translation>每日最多取水量；留空表示不限。</translation>
    </message>
    <message>
        <source>Supply and sewer together.</source>
        <translation>供水与排污费合计。</translation>
    </message>
    <message>
        <source>Real power over apparent power at the meter.</source>
        <translation>计量点处有功功率与视在功率之比。</translation>
    </message>
    <message>
        <source>Loss between on-site units and the site's bus, of what they give.</source>
        <translation>自备机组至园区母线的损耗，占其输出的比例。</translation>
    </message>
    <message>
        <source>Loss between the point of delivery and the meter.</source>
        <translation>接入点至计量点之间的损耗。</translation>
    </message>
    <message>
        <source>Delivered, on higher heating value; empty takes the region's.</source>
        <translation>到户价，按高位热值计；留空则采用该区域的价格。</translation>
    </message>
    <message>
        <source>Length of the pipeline to build.</source>
        <translation>需要建设的管线长度。</translation>
    </message>
    <message>
        <source>Switch tiers of the back-end fabric.</source>
        <translation>后端网络的交换机层数。</translation>
    </message>
    <message>
        <source>Down over up bandwidth at the top tier; 1 is full bisection.</source>
        <translation>顶层下行与上行带宽之比；1 为全对分带宽。</translation>
    </message>
    <message>
        <source>Accelerators that one fabric may join; empty takes what tiers and radix allow.</source>
        <translation>一个互连网络可连接的加速器数；留空则由层数和端口数决定。</translation>
    </message>
    <message>
        <source>Time that writing one checkpoint stops training.</source>
        <translation>写一次检查点使训练停顿的时间。</translation>
    </message>
    <message>
        <source>Time from a failure to training again.</source>
        <translation>从故障到恢复训练的时间。</translation>
    </message>
    <message>
        <source>Unexpected interruptions per accelerator-hour of a job.</source>
        <translation>作业每加速器小时的意外中断次数。</translation>
    </message>
    <message>
        <source>Size of one training job; empty: all that the largest fabric joins.</source>
        <translation>一个训练作业的规模；留空：最大的互连网络所连接的全部。</translation>
    </message>
    <message>
        <source>Useful share of peak FLOP/s.</source>
        <translation>峰值 FLOP/s 中有效利用的比例。</translation>
    </message>
    <message>
        <source>Share of IT power that swings with the training step.</source>
        <translation>随训练步波动的 IT 功率比例。</translation>
    </message>
    <message>
        <source>Year of the real dollars that every cost is in.</source>
        <translation>所有成本所采用的不变价美元年份。</translation>
    </message>
    <message>
        <source>Weighted average cost of capital, real.</source>
        <translation>实际加权平均资本成本。</translation>
    </message>
    <message>
        <source>Federal and state, on profit.</source>
        <translation>联邦与州，对利润征收。</translation>
    </message>
    <message>
        <source>Most of a year&apos;s profit that losses of earlier years may be set against.</source>
        <translation>以前年度亏损最多可冲抵当年利润的比例。</translation>
    </message>
    <message>
        <source>Years of use of the IT.</source>
        <translation>IT 设备的使用年限。</translation>
    </message>
    <message>
        <source>Years of use of building and plant.</source>
        <translation>建筑与设备的使用年限。</translation>
    </message>
    <message>
        <source>On facility capex.</source>
        <translation>占设施资本支出的比例。</translation>
    </message>
    <message>
        <source>Design, management and soft costs on facility capex.</source>
        <translation>设计、管理与软成本占设施资本支出的比例。</translation>
    </message>
    <message>
        <source>Yearly, of total capex.</source>
        <translation>每年，占总资本支出的比例。</translation>
    </message>
    <message>
        <source>Yearly, of the capex of power, cooling and storage.</source>
        <translation>每年，占供电、冷却与储能资本支出的比例。</translation>
    </message>
    <message>
        <source>Price at which an hour in use could be sold: online hours times utilisation and the share of the load served; empty leaves revenue out.</source>
        <translation>使用小时的可售价格：上线小时乘以利用率与已供负荷份额；留空则不计收入。</translation>
    </message>
    <message>
        <source>Name in paths and links: small letters, digits and hyphens.</source>
        <translation>用于路径和引用的名称：小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>What the hall is called.</source>
        <translation>机房的名称。</translation>
    </message>
    <message>
        <source>IT power that the hall's power path and cooling carry.</source>
        <translation>机房供电通路与制冷所能承载的 IT 功率。</translation>
    </message>
    <message>
        <source>Rack positions; empty for as many as the lots need.</source>
        <translation>机柜位数量；留空则按批次所需。</translation>
    </message>
    <message>
        <source>Power that one rack position may draw; empty for no limit.</source>
        <translation>单个机柜位可用功率；留空表示不限。</translation>
    </message>
    <message>
        <source>Of the power path: what stands idle so that a part may fail.</source>
        <translation>供电通路的冗余：闲置以备部件故障的部分。</translation>
    </message>
    <message>
        <source>Halls with the same name share one fabric; empty joins the site's.</source>
        <translation>同名机房共用一个互连网络；留空则并入园区网络。</translation>
    </message>
    <message>
        <source>Day from which racks can be installed; empty: from the start.</source>
        <translation>可开始安装机柜的日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>Day from which racks can join the fabric; empty: with the hall.</source>
        <translation>机柜可接入互连网络的日期；留空：与机房同时。</translation>
    </message>
    <message>
        <source>Racks installed per day.</source>
        <translation>每天安装的机柜数。</translation>
    </message>
    <message>
        <source>From a rack's installation to its acceptance: flush and fill, burn-in, tuning.</source>
        <translation>从机柜安装到验收：冲洗注液、老化测试、调优。</translation>
    </message>
    <message>
        <source>Accelerators flushed, burnt in, tuned and accepted per week.</source>
        <translation>每周完成冲洗、老化、调优并验收的加速器数。</translation>
    </message>
    <message>
        <source>Catalogue model.</source>
        <translation>目录中的型号。</translation>
    </message>
    <message>
        <source>Accelerators of the lot.</source>
        <translation>该批次的加速器数。</translation>
    </message>
    <message>
        <source>Hall that the lot stands in.</source>
        <translation>该批次所在的机房。</translation>
    </message>
    <message>
        <source>Day of the first delivery; empty: from the start.</source>
        <translation>首次交付日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>Accelerators delivered per week.</source>
        <translation>每周交付的加速器数。</translation>
    </message>
    <message>
        <source>Limit set on each accelerator; empty for its TDP.</source>
        <translation>对每个加速器设定的功率上限；留空则为其 TDP。</translation>
    </message>
    <message>
        <source>Of the uncapped performance.</source>
        <translation>相对未限功率时的性能。</translation>
    </message>
    <message>
        <source>Coincident peak of the servers over their rating; empty takes the catalogue's.</source>
        <translation>服务器同时峰值与额定值之比；留空则采用目录数值。</translation>
    </message>
    <message>
        <source>Share of online time that the accelerators work.</source>
        <translation>上线时间中加速器工作的比例。</translation>
    </message>
    <message>
        <source>Share of the lot kept as spares: bought, not online.</source>
        <translation>该批次中作为备件的比例：已购买但不上线。</translation>
    </message>
    <message>
        <source>Per accelerator with its share of the server; empty takes the catalogue's.</source>
        <translation>每个加速器的价格，含其服务器份额；留空则采用目录价格。</translation>
    </message>
    <message>
        <source>Steps at one point replace each other; points add up.</source>
        <translation>同一接入点的各阶段相互替代；不同接入点相加。</translation>
    </message>
    <message>
        <source>Total at the point of delivery from that date on.</source>
        <translation>自该日期起接入点的总容量。</translation>
    </message>
    <message>
        <source>Day from which the step can be drawn; empty: from the start.</source>
        <translation>可从该阶段取电的日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>First day on which the point's connection is gone; empty: stays.</source>
        <translation>该接入点停止接入的第一天；留空：持续。</translation>
    </message>
    <message>
        <source>Not interruptible by the utility.</source>
        <translation>电力公司不可中断。</translation>
    </message>
    <message>
        <source>At the point of delivery.</source>
        <translation>在接入点处。</translation>
    </message>
    <message>
        <source>Where the energy is taken.</source>
        <translation>取用电能的地点。</translation>
    </message>
    <message>
        <source>Up to which the price holds; adds no megawatts.</source>
        <translation>该价格适用的最大功率；不增加容量。</translation>
    </message>
    <message>
        <source>All energy charges.</source>
        <translation>全部电量电费。</translation>
    </message>
    <message>
        <source>On each month's highest demand, beside the energy price.</source>
        <translation>按每月最高需量计，在电能价格之外。</translation>
    </message>
    <message>
        <source>First day; empty: from the start.</source>
        <translation>第一天；留空：自方案开始。</translation>
    </message>
    <message>
        <source>First day on which it has ended; empty: stays.</source>
        <translation>终止后的第一天；留空：持续。</translation>
    </message>
    <message>
        <source>Catalogue unit.</source>
        <translation>目录中的机型。</translation>
    </message>
    <message>
        <source>Units of the group.</source>
        <translation>该组的机组数量。</translation>
    </message>
    <message>
        <source>Prime runs always, bridging until the grid lands, standby only for outages.</source>
        <translation>常用机组始终运行，过渡机组运行至电网到位，备用机组仅在停电时运行。</translation>
    </message>
    <message>
        <source>Day of first power; empty: from the start.</source>
        <translation>首次发电日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>First day on which the units are gone; empty: stay.</source>
        <translation>机组撤走的第一天；留空：保留。</translation>
    </message>
    <message>
        <source>Years from today in which the accelerators are of use; also the term of renting.</source>
        <translation>从今天起加速器有用的年数；也是租用期限。</translation>
    </message>
    <message>
        <source>Within resources</source>
        <translation>在资源限制内</translation>
    </message>
    <message>
        <source>Tasks wait for their crews, cranes and teams; off: only for each other.</source>
        <translation>任务等待其班组、起重机和团队；关闭时任务之间只按链接等待。</translation>
    </message>
    <message>
        <source>Uncontrolled, dry low NOx (or lean burn), or selective catalytic reduction.</source>
        <translation>无控制、干式低氮（或稀薄燃烧），或选择性催化还原。</translation>
    </message>
    <message>
        <source>Owned units are capex, rented ones opex.</source>
        <translation>自有机组计入资本支出，租赁机组计入运营支出。</translation>
    </message>
    <message>
        <source>Charge and discharge limit.</source>
        <translation>充放电功率限值。</translation>
    </message>
    <message>
        <source>Usable energy.</source>
        <translation>可用电量。</translation>
    </message>
    <message>
        <source>Day of first use; empty: from the start.</source>
        <translation>首次使用日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>First day on which it is gone; empty: stays.</source>
        <translation>撤走后的第一天；留空：保留。</translation>
    </message>
    <message>
        <source>Energy out over energy in.</source>
        <translation>输出电量与输入电量之比。</translation>
    </message>
    <message>
        <source>Hall that it cools.</source>
        <translation>其制冷所服务的机房。</translation>
    </message>
    <message>
        <source>IT heat that the hall can reject in total from that date on.</source>
        <translation>自该日期起机房可排出的 IT 热量总量。</translation>
    </message>
    <message>
        <source>Day of first cooling; empty: from the start.</source>
        <translation>首次制冷日期；留空：自方案开始。</translation>
    </message>
    <message>
        <source>What is done.</source>
        <translation>要做的工作。</translation>
    </message>
    <message>
        <source>Calendar days; 0 makes a milestone.</source>
        <translation>日历天数；0 表示里程碑。</translation>
    </message>
    <message>
        <source>Earliest start; empty: the plan's start.</source>
        <translation>最早开始日期；留空：方案开始日期。</translation>
    </message>
    <message>
        <source>Predecessor.</source>
        <translation>前置任务。</translation>
    </message>
    <message>
        <source>Successor.</source>
        <translation>后续任务。</translation>
    </message>
    <message>
        <source>Finish-start, start-start, finish-finish or start-finish.</source>
        <translation>完成-开始、开始-开始、完成-完成或开始-完成。</translation>
    </message>
    <message>
        <source>Calendar days between the linked ends; negative is a lead.</source>
        <translation>相连两端之间的日历天数；负值为提前。</translation>
    </message>
    <message>
        <source>Catalogue cost that it replaces.</source>
        <translation>其所取代的目录成本。</translation>
    </message>
    <message>
        <source>In the unit of the catalogue's row, in the plan's price year.</source>
        <translation>采用目录行的单位和方案的价格年份。</translation>
    </message>
    <message>
        <source>Gas from</source>
        <translation>供气起始日</translation>
    </message>
    <message>
        <source>Day on which the lateral flows; empty: gas is there from the start.</source>
        <translation>支线通气之日；留空表示一开始即有燃气。</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>基差</translation>
    </message>
    <message>
        <source>Added to the gas price: basis to the hub and transport.</source>
        <translation>在气价之上另加：与枢纽的基差和管输费。</translation>
    </message>
    <message>
        <source>Gas transport</source>
        <translation>燃气管输能力</translation>
    </message>
    <message>
        <source>Most gas that firm transport brings in a day, HHV, evenly over its hours; empty for no limit.</source>
        <translation>固定管输每日最多供应的燃气量（高位热值），各小时均匀取用；留空表示无限制。</translation>
    </message>
    <message>
        <source>Winter curtailment</source>
        <translation>冬季限气</translation>
    </message>
    <message>
        <source>Coldest days of a year on which no gas comes but by firm transport; what it would feed is not firm.</source>
        <translation>一年中最冷的若干天，除固定管输外停气；由其供应的出力不属可靠容量。</translation>
    </message>
    <message>
        <source>Rack storage</source>
        <translation>机架储能</translation>
    </message>
    <message>
        <source>Share of the swing that storage in the racks' power supplies takes up.</source>
        <translation>机架电源内储能所吸收的功率摆动份额。</translation>
    </message>
    <message>
        <source>Power floor</source>
        <translation>功率下限</translation>
    </message>
    <message>
        <source>Share of peak IT power below which idle phases do not fall: accelerators burn power to hold it.</source>
        <translation>空闲阶段以空载运算维持的功率占 IT 峰值的份额。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Utility tariff, power purchase agreement, or co-location with a plant.</source>
        <translation>公用事业电价、购电协议，或与电厂同址。</translation>
    </message>
    <message>
        <source>All energy charges outside the hours of its rates.</source>
        <translation>各费率时段之外的全部电量电费。</translation>
    </message>
    <message>
        <source>Ratchet</source>
        <translation>棘轮条款</translation>
    </message>
    <message>
        <source>Share of the highest demand of the months before that is billed at least.</source>
        <translation>至少按此前各月最高需量的这一份额计费。</translation>
    </message>
    <message>
        <source>Ratchet months</source>
        <translation>棘轮回溯月数</translation>
    </message>
    <message>
        <source>Months that the ratchet looks back.</source>
        <translation>棘轮条款回溯的月数。</translation>
    </message>
    <message>
        <source>Ratchet season from</source>
        <translation>棘轮起始月</translation>
    </message>
    <message>
        <source>First of the calendar months that the ratchet looks back on; 1 is January, and the season may run over the new year.</source>
        <translation>棘轮回溯所计的首个日历月；1 为一月，可跨越新年。</translation>
    </message>
    <message>
        <source>Ratchet season until</source>
        <translation>棘轮终止月</translation>
    </message>
    <message>
        <source>Last of them; with 6 and 9 only June to September ratchet.</source>
        <translation>其中最后一个月；取 6 与 9 时仅六月至九月计入棘轮。</translation>
    </message>
    <message>
        <source>Minimum bill</source>
        <translation>最低计费</translation>
    </message>
    <message>
        <source>Share of the contract capacity that is billed as demand at least (take or pay); 0.85 for data centres of AEP Ohio (AEP-DCT).</source>
        <translation>至少按合同容量的这一份额计收需量电费（照付不议）；AEP Ohio 对数据中心为 0.85（AEP-DCT）。</translation>
    </message>
    <message>
        <source>Capacity charge</source>
        <translation>容量电费</translation>
    </message>
    <message>
        <source>On the contract power, as capacity markets price it (PJM 2025/26: 269.92).</source>
        <translation>按合同功率计，与容量市场报价一致（PJM 2025/26：269.92）。</translation>
    </message>
    <message>
        <source>Coincident-peak charge</source>
        <translation>同时峰值电费</translation>
    </message>
    <message>
        <source>On the mean draw in the system peaks of a season, taken as its hottest weekday hours; billed in the year of the peaks.</source>
        <translation>按一季系统峰值时的平均取电计，以该季最热的工作日小时代表；在峰值当年计费。</translation>
    </message>
    <message>
        <source>Peak days</source>
        <translation>峰值日数</translation>
    </message>
    <message>
        <source>Hottest weekdays of the season whose hottest hour is a system peak: 5 in PJM, 1 in New York; empty: one hour of each month, as the 4CP of Texas (EB5).</source>
        <translation>季内最热的若干工作日，其最热小时即系统峰值：PJM 为 5，纽约为 1；留空则每月一个小时，如得州的 4CP（EB5）。</translation>
    </message>
    <message>
        <source>Peak season from</source>
        <translation>峰值季起始月</translation>
    </message>
    <message>
        <source>First month in which the system may peak; 1 is January, and the season may run over the new year.</source>
        <translation>系统可能出现峰值的首个月份；1 为一月，可跨越新年。</translation>
    </message>
    <message>
        <source>Peak season until</source>
        <translation>峰值季终止月</translation>
    </message>
    <message>
        <source>Last such month; June to September in Texas and PJM, July and August in New York (EB5).</source>
        <translation>最后一个此类月份；得州与 PJM 为六月至九月，纽约为七月与八月（EB5）。</translation>
    </message>
    <message>
        <source>Fixed charge</source>
        <translation>固定费用</translation>
    </message>
    <message>
        <source>Each month, whatever is drawn.</source>
        <translation>每月固定收取，与用电无关。</translation>
    </message>
    <message>
        <source>Power-factor floor</source>
        <translation>功率因数下限</translation>
    </message>
    <message>
        <source>Demand is billed floor / power factor times where the site's power factor is lower: often 0.85 to 0.95; 1 bills kVA, 0 never applies.</source>
        <translation>场址功率因数低于此下限时，需量按 下限 / 功率因数 的倍数计费：常为 0.85 至 0.95；1 即按 kVA 计，0 则从不适用。</translation>
    </message>
    <message>
        <source>Backup service</source>
        <translation>备用供电</translation>
    </message>
    <message>
        <source>Reserved for the outage of on-site units.</source>
        <translation>为现场机组停运而预留。</translation>
    </message>
    <message>
        <source>Backup charge</source>
        <translation>备用电费</translation>
    </message>
    <message>
        <source>For reserved backup service, drawn or not.</source>
        <translation>预留备用供电的费用，无论是否使用。</translation>
    </message>
    <message>
        <source>Interruptible credit</source>
        <translation>可中断补偿</translation>
    </message>
    <message>
        <source>Paid by the utility for load that it may interrupt, on the contract power.</source>
        <translation>电力公司对可中断负荷按合同功率支付的补偿。</translation>
    </message>
    <message>
        <source>Contribution in aid</source>
        <translation>工程贡献金</translation>
    </message>
    <message>
        <source>Of construction, paid when the contract begins.</source>
        <translation>接网工程费用，合同开始时支付。</translation>
    </message>
    <message>
        <source>Exit fee</source>
        <translation>退出费</translation>
    </message>
    <message>
        <source>Paid when the contract ends inside the horizon; with a term, only where it ends before that.</source>
        <translation>合同在规划期内终止时支付；设有期限时，仅在期满前终止才支付。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>From energisation, over which the minimum bill is owed; empty: as long as the contract stands. At AEP Ohio 8 after a ramp of at most 4 (AEP-DCT).</source>
        <translation>自送电起承担最低账单的年数；留空：合同存续期间。AEP Ohio 为最长 4 年爬坡之后 8 年（AEP-DCT）。</translation>
    </message>
    <message>
        <source>Collateral per MW</source>
        <translation>每兆瓦担保金</translation>
    </message>
    <message>
        <source>Security that the utility asks for, on the highest contract capacity.</source>
        <translation>电力公司要求的担保，按最高合同容量计。</translation>
    </message>
    <message>
        <source>Collateral, months of bill</source>
        <translation>担保金，账单月数</translation>
    </message>
    <message>
        <source>Months of the minimum bill and the fixed charge at the highest contract capacity; beside the collateral per MW.</source>
        <translation>按最高合同容量计的最低账单与固定费用的月数；与每兆瓦担保金相加。</translation>
    </message>
    <message>
        <source>Collateral as</source>
        <translation>担保形式</translation>
    </message>
    <message>
        <source>A letter of credit costs its fee each year; cash is paid, earns nothing and comes back.</source>
        <translation>信用证每年收取费用；现金先付出，不生息，之后退还。</translation>
    </message>
    <message>
        <source>letter-of-credit</source>
        <translation>信用证</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Letter of credit</source>
        <translation>信用证费率</translation>
    </message>
    <message>
        <source>Fee a year, of the amount that stands.</source>
        <translation>每年费用，占未解除金额的比例。</translation>
    </message>
    <message>
        <source>Collateral posted</source>
        <translation>担保缴纳日</translation>
    </message>
    <message>
        <source>Day of signing; empty: the contract&apos;s first day.</source>
        <translation>签约之日；留空：合同首日。</translation>
    </message>
    <message>
        <source>Collateral returned</source>
        <translation>担保退还日</translation>
    </message>
    <message>
        <source>Day on which what is left comes back; empty: at the end of term or contract.</source>
        <translation>剩余部分退还之日；留空：期限或合同终止时。</translation>
    </message>
    <message>
        <source>Collateral released a year</source>
        <translation>每年解除的担保</translation>
    </message>
    <message>
        <source>Share of the collateral that comes back on each anniversary of energisation.</source>
        <translation>每逢送电周年退还的担保份额。</translation>
    </message>
    <message>
        <source>Contract ramps</source>
        <translation>合同容量爬坡</translation>
    </message>
    <message>
        <source>Ramp step</source>
        <translation>爬坡台阶</translation>
    </message>
    <message>
        <source>Contract capacity that grows after energisation; without steps it is the contract&apos;s power.</source>
        <translation>送电后逐步增长的合同容量；没有台阶时即合同功率。</translation>
    </message>
    <message>
        <source>Whose capacity it sets.</source>
        <translation>设定其容量的合同。</translation>
    </message>
    <message>
        <source>Months after energisation</source>
        <translation>送电后月数</translation>
    </message>
    <message>
        <source>From which it holds, counted from the later of the contract&apos;s first day and the first delivery at its point.</source>
        <translation>从何时起生效，自合同首日与其接入点首次供电中较晚者起算。</translation>
    </message>
    <message>
        <source>Contract capacity</source>
        <translation>合同容量</translation>
    </message>
    <message>
        <source>What minimum bill, capacity charge and interruptible credit count from then on.</source>
        <translation>此后最低账单、容量费与可中断补偿所依据的容量。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Prices of a contract that hold in some months and hours only.</source>
        <translation>合同中仅在某些月份和时段有效的价格。</translation>
    </message>
    <message>
        <source>Whose price it changes.</source>
        <translation>所调整的合同。</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>1 is January; a season may run over the new year.</source>
        <translation>1 为一月；季节可跨年。</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>末月</translation>
    </message>
    <message>
        <source>The month after which it no longer holds.</source>
        <translation>此月之后不再有效。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日类型</translation>
    </message>
    <message>
        <source>All days, weekdays (Monday to Friday) or weekends.</source>
        <translation>所有日、工作日（周一至周五）或周末。</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始小时</translation>
    </message>
    <message>
        <source>Standard time; 0 is midnight.</source>
        <translation>标准时间；0 为午夜。</translation>
    </message>
    <message>
        <source>Until hour</source>
        <translation>截止小时</translation>
    </message>
    <message>
        <source>First hour in which it no longer holds; 24 is midnight.</source>
        <translation>不再有效的第一个小时；24 为午夜。</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>Energy of the month beyond which its energy price holds; 0: all.</source>
        <translation>当月电量超过此值后其电量电价有效；0 表示全部。</translation>
    </message>
    <message>
        <source>Above, demand</source>
        <translation>需量超过</translation>
    </message>
    <message>
        <source>Billed demand beyond which its demand price holds instead of the one below it: in all hours of the year the contract's, else that of a rate in the same hours; where there is none it is charged beside the contract's. 0: all.</source>
        <translation>计费需量超过此值后，其需量电价取代其下的电价：全年所有时段为合同电价，否则为同一时段费率的电价；没有此类费率时，在合同电价之外另计。0 表示全部。</translation>
    </message>
    <message>
        <source>In these hours instead of the contract's; empty: the contract's.</source>
        <translation>这些时段内取代合同价格；留空则用合同价格。</translation>
    </message>
    <message>
        <source>On the highest demand in these hours, beside the contract's unless it is a block of it (above_mw); empty: none.</source>
        <translation>按这些时段的最高需量另计，除非它是合同需量的一档（above_mw）；留空则不计。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>How far the connection has come with the utility.</source>
        <translation>接网在电力公司处的进展。</translation>
    </message>
    <message>
        <source>In the queue from</source>
        <translation>排队起始日</translation>
    </message>
    <message>
        <source>Day of the request for service.</source>
        <translation>提出用电申请之日。</translation>
    </message>
    <message>
        <source>Probability of date</source>
        <translation>按期概率</translation>
    </message>
    <message>
        <source>That the step is energised by its date.</source>
        <translation>该步骤按期送电的概率。</translation>
    </message>
    <message>
        <source>Feeders</source>
        <translation>馈线数</translation>
    </message>
    <message>
        <source>Equal feeds that carry the step; the loss of one leaves the others.</source>
        <translation>承载该步骤的等容量馈线；失去一条时其余仍在。</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器台数</translation>
    </message>
    <message>
        <source>At the point of delivery; empty: enough for the step.</source>
        <translation>位于交付点；留空表示足够。</translation>
    </message>
    <message>
        <source>Transformer rating</source>
        <translation>变压器容量</translation>
    </message>
    <message>
        <source>Of one; it carries its MVA times the power factor.</source>
        <translation>单台容量；可带负荷为 MVA 乘以功率因数。</translation>
    </message>
    <message>
        <source>N+1 transformers</source>
        <translation>N+1 变压器</translation>
    </message>
    <message>
        <source>One transformer more than the load needs.</source>
        <translation>比负荷所需多一台变压器。</translation>
    </message>
    <message>
        <source>Transformers ordered</source>
        <translation>变压器订购日</translation>
    </message>
    <message>
        <source>Day of the order; large power transformers take about 128 weeks.</source>
        <translation>订购之日；大型电力变压器约需 128 周。</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>中断小时</translation>
    </message>
    <message>
        <source>Hours a year in which the utility may take the step away: the hottest ones.</source>
        <translation>电力公司每年可中断供电的小时数：最热的小时。</translation>
    </message>
    <message>
        <source>Forced outages</source>
        <translation>强迫停运</translation>
    </message>
    <message>
        <source>Unplanned hours a year without one feeder, each of them on its own; 0: never. A US customer has 1.5 to 2, with major events 5 to 8 (EIA-SAIDI).</source>
        <translation>每条馈线每年非计划停运的小时数，各自独立；0 表示从不。美国用户平均为 1.5 至 2，计入重大事件为 5 至 8（EIA-SAIDI）。</translation>
    </message>
    <message>
        <source>Leaves with</source>
        <translation>随之撤离</translation>
    </message>
    <message>
        <source>Delivery step whose arrival sends the units away; empty: none.</source>
        <translation>该交付步骤到位时机组撤离；留空表示无。</translation>
    </message>
    <message>
        <source>Catalyst from</source>
        <translation>催化剂起用日</translation>
    </message>
    <message>
        <source>Day from which the selective catalytic reduction works; dry low NOx before.</source>
        <translation>选择性催化还原起用之日；此前为干式低氮。</translation>
    </message>
    <message>
        <source>NOx limit</source>
        <translation>NOx 限值</translation>
    </message>
    <message>
        <source>Concentration that the permit names; empty: the catalogue's.</source>
        <translation>许可规定的浓度；留空则用目录值。</translation>
    </message>
    <message>
        <source>CO limit</source>
        <translation>CO 限值</translation>
    </message>
    <message>
        <source>VOC limit</source>
        <translation>VOC 限值</translation>
    </message>
    <message>
        <source>Concentration that the permit names; empty: the published factor.</source>
        <translation>许可规定的浓度；留空则用公开排放因子。</translation>
    </message>
    <message>
        <source>Units of the count that stand by for maintenance and outages (N+x).</source>
        <translation>总数中为检修和停运而备用的机组（N+x）。</translation>
    </message>
    <message>
        <source>Temporary units</source>
        <translation>临时机组</translation>
    </message>
    <message>
        <source>Claimed to need no air permit for 364 days: contested, never firm.</source>
        <translation>声称 364 天内无需空气许可：有争议，不计为可靠供电。</translation>
    </message>
    <message>
        <source>Dual fuel</source>
        <translation>双燃料</translation>
    </message>
    <message>
        <source>Runs on diesel when gas is curtailed.</source>
        <translation>限气时以柴油运行。</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>Energy lost in a year of use.</source>
        <translation>使用一年损失的容量。</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>容量补充</translation>
    </message>
    <message>
        <source>Modules are added so that the energy stays, within maintenance; an augmentation with a price goes by the two fields below instead.</source>
        <translation>在维护费内增补模块以保持容量；计价的增补改由下面两项决定。</translation>
    </message>
    <message>
        <source>Augmented every</source>
        <translation>增补间隔</translation>
    </message>
    <message>
        <source>Years of service after which cells are bought that bring the energy back; empty: not by time.</source>
        <translation>每运行多少年购买电芯以恢复容量；留空：不按时间。</translation>
    </message>
    <message>
        <source>Augmented below</source>
        <translation>低于此值时增补</translation>
    </message>
    <message>
        <source>Usable energy that is needed: cells are bought in the year that would have less; empty: not by need.</source>
        <translation>所需的可用能量：在将低于此值的年份购买电芯；留空：不按需要。</translation>
    </message>
    <message>
        <source>Ride-through</source>
        <translation>穿越时间</translation>
    </message>
    <message>
        <source>Minutes at full power that are kept for the loss of a source.</source>
        <translation>为失去某一电源而保留的满功率分钟数。</translation>
    </message>
    <message>
        <source>Swing reserve</source>
        <translation>摆动储备</translation>
    </message>
    <message>
        <source>Energy that is kept to smooth training swings.</source>
        <translation>为平滑训练功率摆动而保留的电量。</translation>
    </message>
    <message>
        <source>Whether the area meets the ozone standard, and how far it is from it.</source>
        <translation>该地区是否达到臭氧标准，以及相差多远。</translation>
    </message>
    <message>
        <source>Formaldehyde cap</source>
        <translation>甲醛上限</translation>
    </message>
    <message>
        <source>Formaldehyde allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的甲醛排放。</translation>
    </message>
    <message>
        <source>CO2e cap</source>
        <translation>CO2e 上限</translation>
    </message>
    <message>
        <source>Greenhouse gases allowed in any 12 months.</source>
        <translation>任意 12 个月内允许的温室气体排放。</translation>
    </message>
    <message>
        <source>Listed source category</source>
        <translation>列名源类别</translation>
    </message>
    <message>
        <source>One of the 28 categories whose PSD threshold is 100 short tons a year, such as fossil-fuelled steam plants.</source>
        <translation>PSD 门槛为每年 100 短吨的 28 类源之一，如化石燃料蒸汽电厂。</translation>
    </message>
    <message>
        <source>Emission offsets</source>
        <translation>排放抵消</translation>
    </message>
    <message>
        <source>NOx or VOC reductions bought elsewhere in a nonattainment area: on-site units are held to what they cover, or to just below the major threshold.</source>
        <translation>在未达标地区从别处购得的 NOx 或 VOC 减排量：现场机组的排放限于其所能抵消的量，或略低于重大排放源阈值。</translation>
    </message>
    <message>
        <source>Permitted starts</source>
        <translation>允许启动次数</translation>
    </message>
    <message>
        <source>Starts that each on-site unit may make in any 12 months; empty: no limit.</source>
        <translation>每台现场机组任意 12 个月内允许的启动次数；留空表示无限制。</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>极重</translation>
    </message>
    <message>
        <source>inquiry</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>study</source>
        <translation>研究中</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>已签协议</translation>
    </message>
    <message>
        <source>construction</source>
        <translation>建设中</translation>
    </message>
    <message>
        <source>energised</source>
        <translation>已送电</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>ppa</source>
        <translation>购电协议</translation>
    </message>
    <message>
        <source>co-location</source>
        <translation>同址</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>large power transformer</source>
        <translation>大型电力变压器</translation>
    </message>
    <message>
        <source>Gas at full output</source>
        <translation>满发用气量</translation>
    </message>
    <message>
        <source>Reference training run</source>
        <translation>参考训练任务</translation>
    </message>
    <message>
        <source>Work of one run that time, energy and money are given for; 3.8e7 is Llama 3 405B.</source>
        <translation>一次训练的计算量，据此给出时间、能耗与费用；3.8e7 为 Llama 3 405B。</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>付款对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>An item of the plan such as halls.hall-1 or generators.smt, or a category of cost such as cooling.</source>
        <translation>方案中的一项，如 halls.hall-1 或 generators.smt，或一类成本，如 cooling。</translation>
    </message>
    <message>
        <source>Task that it is due with.</source>
        <translation>随哪项任务到期。</translation>
    </message>
    <message>
        <source>At the task&apos;s start or finish.</source>
        <translation>任务开始或结束时。</translation>
    </message>
    <message>
        <source>Days after it; negative is before.</source>
        <translation>其后的天数；负数为之前。</translation>
    </message>
    <message>
        <source>Of the price.</source>
        <translation>占价格的比例。</translation>
    </message>
    <message>
        <source>Cash flow in</source>
        <translation>现金流口径</translation>
    </message>
    <message>
        <source>WACC</source>
        <translation>加权平均资本成本</translation>
    </message>
    <message>
        <source>WACC is</source>
        <translation>资本成本口径</translation>
    </message>
    <message>
        <source>Inflation</source>
        <translation>通货膨胀</translation>
    </message>
    <message>
        <source>Real escalation</source>
        <translation>实际涨价</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>折旧</translation>
    </message>
    <message>
        <source>MACRS of IT</source>
        <translation>IT 的 MACRS 年限</translation>
    </message>
    <message>
        <source>MACRS of facility</source>
        <translation>设施的 MACRS 年限</translation>
    </message>
    <message>
        <source>Debt share</source>
        <translation>债务比例</translation>
    </message>
    <message>
        <source>Interest on debt</source>
        <translation>债务利率</translation>
    </message>
    <message>
        <source>Debt term</source>
        <translation>债务期限</translation>
    </message>
    <message>
        <source>Investment tax credit</source>
        <translation>投资税收抵免</translation>
    </message>
    <message>
        <source>Production tax credit</source>
        <translation>生产税收抵免</translation>
    </message>
    <message>
        <source>Production credit for</source>
        <translation>生产抵免年数</translation>
    </message>
    <message>
        <source>Property tax abatement</source>
        <translation>房产税减免</translation>
    </message>
    <message>
        <source>Abatement for</source>
        <translation>减免年数</translation>
    </message>
    <message>
        <source>Buy again at the end of life</source>
        <translation>寿命结束时重新购置</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Failed parts</source>
        <translation>故障部件</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Permit fee</source>
        <translation>许可费</translation>
    </message>
    <message>
        <source>Carbon price</source>
        <translation>碳价</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Deposit on IT</source>
        <translation>IT 定金</translation>
    </message>
    <message>
        <source>Lead time of IT</source>
        <translation>IT 交货期</translation>
    </message>
    <message>
        <source>Deposit on plant</source>
        <translation>设备定金</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>质保金</translation>
    </message>
    <message>
        <source>Lead time of plant</source>
        <translation>设备交货期</translation>
    </message>
    <message>
        <source>Duration of works</source>
        <translation>施工工期</translation>
    </message>
    <message>
        <source>Price of renting</source>
        <translation>租用价格</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求年限</translation>
    </message>
    <message>
        <source>Rented in</source>
        <translation>租用到位</translation>
    </message>
    <message>
        <source>Renting late</source>
        <translation>租用延误概率</translation>
    </message>
    <message>
        <source>Renting late by</source>
        <translation>租用延误时长</translation>
    </message>
    <message>
        <source>Lease of a shell</source>
        <translation>机房租金</translation>
    </message>
    <message>
        <source>Leased shell in</source>
        <translation>租赁机房到位</translation>
    </message>
    <message>
        <source>Leased shell late</source>
        <translation>租赁机房延误概率</translation>
    </message>
    <message>
        <source>Leased shell late by</source>
        <translation>租赁机房延误时长</translation>
    </message>
    <message>
        <source>Own site late</source>
        <translation>自建延误概率</translation>
    </message>
    <message>
        <source>Own site late by</source>
        <translation>自建延误时长</translation>
    </message>
    <message>
        <source>Value of a useful hour</source>
        <translation>有效小时价值</translation>
    </message>
    <message>
        <source>Buy or rent</source>
        <translation>购置或租用</translation>
    </message>
    <message>
        <source>Real dollars of the price year, or nominal dollars of each day.</source>
        <translation>以价格年份的实际美元，或各日的名义美元计。</translation>
    </message>
    <message>
        <source>Weighted average cost of capital.</source>
        <translation>加权平均资本成本。</translation>
    </message>
    <message>
        <source>Real or nominal; must be as the cash flow is.</source>
        <translation>实际或名义；须与现金流口径一致。</translation>
    </message>
    <message>
        <source>Between real and nominal dollars, a year.</source>
        <translation>实际与名义美元之间，每年。</translation>
    </message>
    <message>
        <source>Rise of building and plant above inflation, a year, from the own year of a price to payment.</source>
        <translation>从各价格自身的年份到付款，建筑与设备每年高出通胀的涨幅。</translation>
    </message>
    <message>
        <source>How tax writes capital off.</source>
        <translation>税法如何冲销资本。</translation>
    </message>
    <message>
        <source>Recovery period of IT in years.</source>
        <translation>IT 的回收年限。</translation>
    </message>
    <message>
        <source>Recovery period of building and plant in years; 15 for land improvements and simple-cycle plants, 20 for combined cycle.</source>
        <translation>建筑与设备的回收年限；土地改良与单循环电厂为 15 年，联合循环为 20 年。</translation>
    </message>
    <message>
        <source>Of capex as it is paid; the rest is equity.</source>
        <translation>占已付资本支出的比例；其余为股本。</translation>
    </message>
    <message>
        <source>Nominal, a year.</source>
        <translation>名义年利率。</translation>
    </message>
    <message>
        <source>Years of repayment in equal parts, from operation on.</source>
        <translation>自运营起等额还款的年数。</translation>
    </message>
    <message>
        <source>Of storage and of on-site power but turbines and engines, in the quarter of service; units that a production credit is paid for take that instead.</source>
        <translation>占储能与现场发电（燃气轮机和内燃机除外）造价的比例，于投运季度计入；享受生产抵免的机组改用生产抵免。</translation>
    </message>
    <message>
        <source>On what nuclear, solar and wind units generate on site, real.</source>
        <translation>按现场核能、光伏与风电机组的发电量计，实际美元。</translation>
    </message>
    <message>
        <source>Years from each group&apos;s own service on; the law says ten.</source>
        <translation>自每组机组各自投运起的年数；法律规定为十年。</translation>
    </message>
    <message>
        <source>Share of the property tax that is waived.</source>
        <translation>免征房产税的比例。</translation>
    </message>
    <message>
        <source>Years from service on.</source>
        <translation>自投运起的年数。</translation>
    </message>
    <message>
        <source>What wears out is bought again while half of its next life lies within the horizon.</source>
        <translation>只要下一寿命期至少一半在规划期内，磨损的资产就重新购置。</translation>
    </message>
    <message>
        <source>Of what is left of each life at the end of the horizon, over its price. What the books have left beyond it is a loss, set against the latest profits.</source>
        <translation>规划期末剩余寿命的价值占其价格的比例。账面余额超出该价值的部分计为亏损，冲抵最近的利润。</translation>
    </message>
    <message>
        <source>Yearly, of IT capex, beyond warranty.</source>
        <translation>每年，占 IT 资本支出，保修之外。</translation>
    </message>
    <message>
        <source>Licences and support for each accelerator online.</source>
        <translation>每个在线加速器的许可与支持。</translation>
    </message>
    <message>
        <source>For each short ton of regulated pollutants.</source>
        <translation>按每短吨受管制污染物计。</translation>
    </message>
    <message>
        <source>For each tonne of CO₂, on site and of the grid.</source>
        <translation>按每吨 CO₂ 计，含现场与电网。</translation>
    </message>
    <message>
        <source>Of land or buildings that are not bought.</source>
        <translation>未购买的土地或建筑的租金。</translation>
    </message>
    <message>
        <source>Paid with the order.</source>
        <translation>下单时支付。</translation>
    </message>
    <message>
        <source>From the order to the first delivery.</source>
        <translation>从下单到首次交付。</translation>
    </message>
    <message>
        <source>Paid with the order, or when works begin.</source>
        <translation>下单或开工时支付。</translation>
    </message>
    <message>
        <source>Paid 90 days after service.</source>
        <translation>投运 90 天后支付。</translation>
    </message>
    <message>
        <source>From the order to service, where the unit has none of its own.</source>
        <translation>从下单到投运，适用于自身无交货期的设备。</translation>
    </message>
    <message>
        <source>From the first payment for building works to service.</source>
        <translation>从首笔工程款到投运。</translation>
    </message>
    <message>
        <source>Of an accelerator-hour with its host, fabric and power.</source>
        <translation>每加速器小时，含主机、网络与电力。</translation>
    </message>
    <message>
        <source>Until the first rented accelerators run; more follow as on the plan&apos;s own site.</source>
        <translation>直到首批租用加速器运行；其余按本计划场址的节奏跟上。</translation>
    </message>
    <message>
        <source>Chance that the landlord lacks power on that day.</source>
        <translation>出租方届时缺电的概率。</translation>
    </message>
    <message>
        <source>Where power lacks.</source>
        <translation>缺电情形下。</translation>
    </message>
    <message>
        <source>Powered and cooled space, per kW of IT; accelerators and energy come on top.</source>
        <translation>已供电并制冷的空间，按每 kW IT 计；加速器与电能另计。</translation>
    </message>
    <message>
        <source>Until the first accelerators run in it; more follow as on the plan&apos;s own site.</source>
        <translation>直到首批加速器在其中运行；其余按本计划场址的节奏跟上。</translation>
    </message>
    <message>
        <source>Chance that its power comes late.</source>
        <translation>其供电延误的概率。</translation>
    </message>
    <message>
        <source>Where its power comes late.</source>
        <translation>供电延误情形下。</translation>
    </message>
    <message>
        <source>Chance that the plan&apos;s own power comes late.</source>
        <translation>方案自身供电延误的概率。</translation>
    </message>
    <message>
        <source>Where it comes late.</source>
        <translation>延误情形下。</translation>
    </message>
    <message>
        <source>What a useful accelerator-hour is worth to the planner; empty: the rental price over goodput, else what it costs owned within the need.</source>
        <translation>有效加速器小时对规划者的价值；留空则取租价除以有效产出率，若无租价则取需求期内自有的成本。</translation>
    </message>
    <message>
        <source>Construction per MW</source>
        <translation>每 MW 建设成本</translation>
    </message>
    <message>
        <source>LCOE of on-site power</source>
        <translation>现场发电 LCOE</translation>
    </message>
    <message>
        <source>Power at the racks</source>
        <translation>机柜处电力成本</translation>
    </message>
    <message>
        <source>Cost of work</source>
        <translation>计算成本</translation>
    </message>
    <message>
        <source>Reference run</source>
        <translation>参考训练费用</translation>
    </message>
    <message>
        <source>Reference run, time</source>
        <translation>参考训练时间</translation>
    </message>
    <message>
        <source>Reference run, energy</source>
        <translation>参考训练能耗</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>macrs</source>
        <translation>MACRS</translation>
    </message>
    <message>
        <source>straight-line</source>
        <translation>直线法</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>15</source>
        <translation>15</translation>
    </message>
    <message>
        <source>20</source>
        <translation>20</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Payments by task</source>
        <translation>按任务付款</translation>
    </message>
    <message>
        <source>Shares of a cost that are due with a task.</source>
        <translation>随任务到期的部分成本。</translation>
    </message>
    <message>
        <source>Most likely days of the task&apos;s calendar; 0 makes a milestone.</source>
        <translation>按任务日历计的最可能天数；0 表示里程碑。</translation>
    </message>
    <message>
        <source>Optimistic</source>
        <translation>乐观工期</translation>
    </message>
    <message>
        <source>Pessimistic</source>
        <translation>悲观工期</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动因素</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>班组数</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Shortest days that are worth counting on; empty: the duration is certain.</source>
        <translation>值得指望的最短天数；留空：工期确定。</translation>
    </message>
    <message>
        <source>Longest days that are worth counting on; empty: the duration is certain.</source>
        <translation>值得考虑的最长天数；留空：工期确定。</translation>
    </message>
    <message>
        <source>Shape between the optimistic and the pessimistic duration.</source>
        <translation>乐观与悲观工期之间的分布形状。</translation>
    </message>
    <message>
        <source>Name of a cause that tasks share: they run late together.</source>
        <translation>多个任务共有的原因名称：它们会一同延误。</translation>
    </message>
    <message>
        <source>Things to be done, racks say; with a rate it sets the duration.</source>
        <translation>要完成的数量，例如机柜；配合速率决定工期。</translation>
    </message>
    <message>
        <source>Things that one crew does in a day.</source>
        <translation>一个班组一天完成的数量。</translation>
    </message>
    <message>
        <source>Crews that do the work side by side.</source>
        <translation>并行作业的班组数。</translation>
    </message>
    <message>
        <source>Working time; empty: the plan&apos;s calendar, else around the clock.</source>
        <translation>工作时间；留空：用方案日历，否则昼夜不停。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Start by</source>
        <translation>最晚开始</translation>
    </message>
    <message>
        <source>Finish not before</source>
        <translation>完成不早于</translation>
    </message>
    <message>
        <source>Must finish by</source>
        <translation>必须完成于</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Latest start; a later one has negative float.</source>
        <translation>最晚开始日；更晚则浮时为负。</translation>
    </message>
    <message>
        <source>Earliest finish.</source>
        <translation>最早完成日。</translation>
    </message>
    <message>
        <source>Latest finish, the day on which it must be done; a later one has negative float.</source>
        <translation>最晚完成日，即必须完成的那一天；更晚则浮时为负。</translation>
    </message>
    <message>
        <source>Day on which it should be done; moves nothing, warns.</source>
        <translation>应当完成的日子；不移动任何任务，只作警告。</translation>
    </message>
    <message>
        <source>%1 has a price in %2 already</source>
        <translation>%1 在 %2 中已有价格</translation>
    </message>
    <message>
        <source>%1 years is no life between %2 and %3</source>
        <translation>%1 年不是 %2 与 %3 之间的寿命</translation>
    </message>
    <message>
        <source>no delivery step is at %1: the price counts all the same</source>
        <translation>%1 处没有供电步骤：其价格仍计入</translation>
    </message>
    <message>
        <source>%1 ports of %2 Gb/s are more than the %3 Gb/s of %4</source>
        <translation>%1 个 %2 Gb/s 端口超过了 %4 的 %3 Gb/s</translation>
    </message>
    <message>
        <source>by published factors the units could emit %1 short tons a year, above the cap of %2: have the maker&apos;s guarantee at hand</source>
        <translation>按已发布的排放系数，机组每年可排放 %1 短吨，高于上限 %2：请备好制造商的保证值</translation>
    </message>
    <message>
        <source>%1 is after the horizon&apos;s last day, %2: it counts on that day</source>
        <translation>%1 晚于规划期的最后一天 %2：按该日计入</translation>
    </message>
    <message>
        <source>other payments leave %1 of the price of %2: %3 counts as that</source>
        <translation>其他付款仅余 %2 价格的 %1：%3 按此计入</translation>
    </message>
    <message>
        <source>The site works on %1 of the %2 days of %3, the year that levelised costs are taken from: a whole year&apos;s capital stands against them, and costs per hour and MWh are too high. A longer horizon has a whole year.</source>
        <translation>平准化成本所取的 %3 年共 %2 天，站点只运行 %1 天：这些天承担了全年的资本，每小时与每 MWh 的成本偏高。规划期更长即可包含完整的一年。</translation>
    </message>
    <message>
        <source>%1 is before the plan&apos;s start, %2: it counts on the start</source>
        <translation>%1 早于方案开始日 %2：计入开始日</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that the plan buys</source>
        <translation>“%1”不是方案所购之物</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an item of the plan, such as halls.hall-1, nor a category of cost, such as cooling</source>
        <translation>“%1”既不是规划中的项目（如 halls.hall-1），也不是成本类别（如 cooling）</translation>
    </message>
    <message>
        <source>%1 MW of storage hold no energy</source>
        <translation>%1 MW 的储能没有能量</translation>
    </message>
    <message>
        <source>The duties of storage ask for %1 MWh together; it has %2 MWh after %3 years</source>
        <translation>储能的各项职责共需 %1 MWh；%3 年后仅有 %2 MWh</translation>
    </message>
    <message>
        <source>%1 MW contradicts the %2 MW of %3: both begin on one day at %4</source>
        <translation>%1 MW 与 %3 的 %2 MW 矛盾：二者在 %4 同日开始</translation>
    </message>
    <message>
        <source>%1 hours of interruption contradict firm service</source>
        <translation>%1 小时的中断与可靠供电矛盾</translation>
    </message>
    <message>
        <source>%1 contradicts the stage, %2: what is energised is certain</source>
        <translation>%1 与阶段 %2 矛盾：已送电者即为确定</translation>
    </message>
    <message>
        <source>%1 is after the step&apos;s beginning, %2</source>
        <translation>%1 晚于该阶段的开始日期 %2</translation>
    </message>
    <message>
        <source>%1 is not before the units leave, %2: they never run with a catalyst</source>
        <translation>%1 不早于机组离场日 %2：机组从不带催化剂运行</translation>
    </message>
    <message>
        <source>%1 does nothing without %2</source>
        <translation>没有 %2 时，%1 不起作用</translation>
    </message>
    <message>
        <source>%1 short tons a year of offsets do nothing: only an area that misses the ozone standard (site.attainment) asks for them</source>
        <translation>每年 %1 短吨的抵消量不起作用：只有臭氧未达标的地区（site.attainment）才需要</translation>
    </message>
    <message>
        <source>%1: no agreement promises the %2 MW yet, and their date counts as certain; give a probability_frac below 1</source>
        <translation>%1：尚无协议承诺这 %2 MW，而其日期按确定计；请给出小于 1 的 probability_frac</translation>
    </message>
    <message>
        <source>%1 is sooner than %2 months after the request, %3, with the stage still %4: large loads wait %2 to %5 months (%6)</source>
        <translation>%1 距申请日 %3 不足 %2 个月，而阶段仍为 %4：大负荷需等待 %2 至 %5 个月（%6）</translation>
    </message>
    <message>
        <source>0 MWh cannot give the %1 MW of its power</source>
        <translation>0 MWh 无法提供其 %1 MW 功率</translation>
    </message>
    <message>
        <source>0 MW cannot move the %1 MWh of its energy</source>
        <translation>0 MW 无法充放其 %1 MWh 能量</translation>
    </message>
    <message>
        <source>%1 spares are more than the %2 units of the group</source>
        <translation>%1 台备用多于该组的 %2 台机组</translation>
    </message>
    <message>
        <source>owned prime units are hardly temporary: they leave after 364 days</source>
        <translation>自有主用机组难称临时：364 天后须撤离</translation>
    </message>
    <message>
        <source>no contract has a price from %1 to %2: the region&apos;s price is taken</source>
        <translation>%1 至 %2 没有合同价格：采用地区价格</translation>
    </message>
    <message>
        <source>%1 is not after %2: give a second rate for the hours after midnight</source>
        <translation>%1 不晚于 %2：午夜之后的时段请另设费率</translation>
    </message>
    <message>
        <source>a %1 WACC cannot discount a %2 cash flow</source>
        <translation>%1 口径的 WACC 不能折现 %2 口径的现金流</translation>
    </message>
    <message>
        <source>a nominal %1 with inflation of %2 is a real WACC below 0: later money counts more than today&apos;s; give at least the inflation</source>
        <translation>名义 WACC %1 在通胀 %2 下使实际 WACC 低于 0：将来的钱比今天的更值钱；请至少取通胀率</translation>
    </message>
    <message>
        <source>%1 and a deposit of %2 are more than the whole price</source>
        <translation>%1 与定金 %2 之和超过全价</translation>
    </message>
    <message>
        <source>payments for %1 add up to %2 of its price</source>
        <translation>%1 的付款合计为其价格的 %2</translation>
    </message>
    <message>
        <source>no cable or module carries %1 Gb/s over %2 m</source>
        <translation>没有线缆或模块能在 %2 m 上承载 %1 Gb/s</translation>
    </message>
    <message>
        <source>has work weeks of its own for some dates, which are left out</source>
        <translation>部分日期另有工作周，未予采用</translation>
    </message>
    <message>
        <source>No resource has the id &apos;%1&apos;.</source>
        <translation>没有 id 为“%1”的资源。</translation>
    </message>
    <message>
        <source>%1 is a summary: its parts need resources, not itself.</source>
        <translation>%1 是摘要任务：需要资源的是其子任务。</translation>
    </message>
    <message>
        <source>%1 units of %2 are more than the %3 that it ever has.</source>
        <translation>%2 的 %1 个单位多于其曾有的 %3 个。</translation>
    </message>
    <message>
        <source>never finds the units that it needs for as long as it lasts</source>
        <translation>在其持续期间始终得不到所需单位</translation>
    </message>
    <message>
        <source>the tasks never find all the units that they need</source>
        <translation>各任务始终得不到所需的全部单位</translation>
    </message>
    <message>
        <source>is pinned to %1, before %2 is finished on %3</source>
        <translation>固定在 %1，早于 %2 于 %3 完成</translation>
    </message>
    <message>
        <source>%1, %2, %3 days: the optimistic value of a lognormal duration must be below the likely one</source>
        <translation>%1、%2、%3 天：对数正态工期的乐观值必须小于最可能值</translation>
    </message>
    <message>
        <source>%1, %2, %3 days: the optimistic value must be at most the likely one, and that at most the pessimistic one</source>
        <translation>%1、%2、%3 天：乐观值不得大于最可能值，最可能值不得大于悲观值</translation>
    </message>
    <message>
        <source>delays no task and costs nothing: name a task, a driver or a cost</source>
        <translation>既不延误任务也无费用：请指明任务、驱动因素或费用</translation>
    </message>
    <message>
        <source>ordered on %1, transformers come after the step&apos;s date of %2: at %3 weeks they had to be ordered by %4</source>
        <translation>于 %1 订货，变压器将晚于该步骤日期 %2 到货：按 %3 周计须在 %4 前订货</translation>
    </message>
    <message>
        <source>$%1 M of deposits and progress payments fall before the plan&apos;s start and count on it.</source>
        <translation>方案开始日之前有 $%1 M 定金与进度款，计入开始日。</translation>
    </message>
    <message>
        <source>Prices of %1 are brought to money of %2 by the consumer price index. Prices that the plan itself gives, those of tariffs, contracts and renting too, count as money of %2.</source>
        <translation>%1 年的价格按消费者价格指数折算为 %2 年货币。规划自身给出的价格，包括电价、合同与租用价格，均视为 %2 年货币。</translation>
    </message>
    <message>
        <source>The cash flow has no internal rate of return: it never changes sign within the horizon, or no rate from -99 % to 1,000 % a year balances it.</source>
        <translation>现金流没有内部收益率：规划期内从不变号，或在每年 -99 % 至 1,000 % 之间没有利率能使其平衡。</translation>
    </message>
    <message>
        <source>The cash flow changes sign more than once and has %1 rates of return: %2. %3 is shown; the present value judges it better.</source>
        <translation>现金流不止一次变号，有 %1 个收益率：%2。显示的是 %3；以现值判断更可靠。</translation>
    </message>
    <message>
        <source>The owner&apos;s cash has no internal rate of return: it never changes sign within the horizon, or no rate from -99 % to 1,000 % a year balances it.</source>
        <translation>业主的现金没有内部收益率：规划期内从不变号，或在每年 -99 % 至 1,000 % 之间没有利率能使其平衡。</translation>
    </message>
    <message>
        <source>On-site units could emit, in short tons a year, %1: %2, which takes %3 to %4 months and needs: %5.</source>
        <translation>现场机组每年可排放（短吨）%1：%2，需要 %3 至 %4 个月，并须：%5。</translation>
    </message>
    <message>
        <source>Start hour</source>
        <translation>开始钟点</translation>
    </message>
    <message>
        <source>Hour of the first day at which tasks may start.</source>
        <translation>首日任务可以开始的钟点。</translation>
    </message>
    <message>
        <source>the file has no calendars: Monday to Friday, 8 to 12 and 13 to 17 h, is taken</source>
        <translation>文件中没有日历：采用周一至周五 8 至 12 时、13 至 17 时</translation>
    </message>
    <message>
        <source>Dates at hour</source>
        <translation>日期的钟点</translation>
    </message>
    <message>
        <source>Hour of the day at which the dates of the task hold.</source>
        <translation>任务各日期在当天生效的钟点。</translation>
    </message>
    <message>
        <source>As late as possible</source>
        <translation>尽量晚</translation>
    </message>
    <message>
        <source>Starts as late as it may without moving another task.</source>
        <translation>在不移动其他任务的前提下尽量晚开始。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Levelling of resources leaves it where it is.</source>
        <translation>资源平衡时保持原位。</translation>
    </message>
    <message>
        <source>Makes ready</source>
        <translation>使之就绪</translation>
    </message>
    <message>
        <source>Fabric of hall</source>
        <translation>机房网络</translation>
    </message>
    <message>
        <source>Hall that takes racks once this is finished.</source>
        <translation>任务完成后即可接收机柜的机房。</translation>
    </message>
    <message>
        <source>Hall whose racks can join the fabric then.</source>
        <translation>届时机柜可接入网络的机房。</translation>
    </message>
    <message>
        <source>Cooling that is there then.</source>
        <translation>届时到位的冷却。</translation>
    </message>
    <message>
        <source>Grid megawatts that are there then.</source>
        <translation>届时到位的电网兆瓦。</translation>
    </message>
    <message>
        <source>On-site units that run from then on.</source>
        <translation>从此运行的现场机组。</translation>
    </message>
    <message>
        <source>Storage that works from then on.</source>
        <translation>从此工作的储能。</translation>
    </message>
    <message>
        <source>Accelerators whose delivery begins then.</source>
        <translation>届时开始交付的加速器。</translation>
    </message>
    <message>
        <source>Air permit</source>
        <translation>大气许可</translation>
    </message>
    <message>
        <source>The air permit is in force once this is finished.</source>
        <translation>任务完成后大气许可生效。</translation>
    </message>
    <message>
        <source>Pipeline gas flows once this is finished.</source>
        <translation>任务完成后管道天然气通气。</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Summary task that this one belongs to; a summary has its parts&apos; dates.</source>
        <translation>所属的摘要任务；摘要任务的日期取自其组成部分。</translation>
    </message>
    <message>
        <source>Days between the linked ends; negative is a lead.</source>
        <translation>所连两端之间的天数；负值为提前。</translation>
    </message>
    <message>
        <source>Lag, part of predecessor</source>
        <translation>滞后占前置工期</translation>
    </message>
    <message>
        <source>Part of the predecessor&apos;s duration that is added to the lag.</source>
        <translation>加到滞后上的前置任务工期比例。</translation>
    </message>
    <message>
        <source>Lag counts</source>
        <translation>滞后计法</translation>
    </message>
    <message>
        <source>Working time of the successor&apos;s calendar, or elapsed time.</source>
        <translation>按后续任务日历的工作时间，或按日历流逝时间。</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Crew, crane or team that tasks share.</source>
        <translation>多个任务共用的班组、吊车或团队。</translation>
    </message>
    <message>
        <source>Units that work at a time, until a change says otherwise.</source>
        <translation>同时可用的数量，直到有变更为止。</translation>
    </message>
    <message>
        <source>Capacity change</source>
        <translation>容量变更</translation>
    </message>
    <message>
        <source>Capacity changes</source>
        <translation>容量变更</translation>
    </message>
    <message>
        <source>Whose capacity changes.</source>
        <translation>容量变更的资源。</translation>
    </message>
    <message>
        <source>First day of the new capacity.</source>
        <translation>新容量生效的第一天。</translation>
    </message>
    <message>
        <source>Units that work at a time from then on.</source>
        <translation>从此同时可用的数量。</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Task that needs the resource.</source>
        <translation>需要资源的任务。</translation>
    </message>
    <message>
        <source>What it needs.</source>
        <translation>所需的资源。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Units that it holds from its start to its finish.</source>
        <translation>从开始到完成占用的数量。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>What the calendar is called.</source>
        <translation>日历的名称。</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Working time of tasks.</source>
        <translation>任务的工作时间。</translation>
    </message>
    <message>
        <source>Calendar whose hours and exceptions hold where this one says nothing.</source>
        <translation>本日历未规定之处沿用其工时与例外的日历。</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>每周天数</translation>
    </message>
    <message>
        <source>Working days from Monday on; a calendar with a base or with shifts has theirs.</source>
        <translation>自周一起的工作日数；有基准或班次的日历以其为准。</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>Hour at which the working day begins.</source>
        <translation>工作日开始的钟点。</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>每日工时</translation>
    </message>
    <message>
        <source>Working hours that make a day of duration.</source>
        <translation>折合一天工期的工作小时数。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Hours that a calendar works by weekday.</source>
        <translation>日历各星期日的工作时段。</translation>
    </message>
    <message>
        <source>Calendar that works it.</source>
        <translation>采用该班次的日历。</translation>
    </message>
    <message>
        <source>Weekdays that have it.</source>
        <translation>适用的星期日。</translation>
    </message>
    <message>
        <source>Hour at which it begins.</source>
        <translation>开始的钟点。</translation>
    </message>
    <message>
        <source>Hour at which it ends; the hour of its begin makes a day off.</source>
        <translation>结束的钟点；与开始相同则为休息日。</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Calendar exceptions</source>
        <translation>日历例外</translation>
    </message>
    <message>
        <source>Holidays, winter stops and other days on which a calendar differs.</source>
        <translation>节假日、冬季停工及其他与日历不同的日子。</translation>
    </message>
    <message>
        <source>Holiday, winter stop, overtime.</source>
        <translation>节假日、冬季停工、加班。</translation>
    </message>
    <message>
        <source>Calendar that it changes.</source>
        <translation>所更改的日历。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>First day of other hours.</source>
        <translation>不同工时的首日。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Last day of other hours.</source>
        <translation>不同工时的末日。</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>The same days of the year every year, as a winter stop.</source>
        <translation>每年相同的日子，例如冬季停工。</translation>
    </message>
    <message>
        <source>Hour at which work begins on those days.</source>
        <translation>这些日子开始工作的钟点。</translation>
    </message>
    <message>
        <source>Hour at which it ends; the hour of its begin: no work.</source>
        <translation>结束的钟点；与开始相同：不工作。</translation>
    </message>
    <message>
        <source>Capacity of a resource from a day on.</source>
        <translation>资源自某日起的容量。</translation>
    </message>
    <message>
        <source>Crews, cranes and teams that tasks share.</source>
        <translation>任务共用的班组、吊车与团队。</translation>
    </message>
    <message>
        <source>Which task needs which resource.</source>
        <translation>哪个任务需要哪种资源。</translation>
    </message>
    <message>
        <source>Working time of tasks without their own; empty: around the clock.</source>
        <translation>没有自己日历的任务的工作时间；留空：昼夜不停。</translation>
    </message>
    <message>
        <source>Near-critical float</source>
        <translation>近关键浮时</translation>
    </message>
    <message>
        <source>Total float up to which a task counts as near-critical.</source>
        <translation>总浮时不超过此值的任务视为近关键。</translation>
    </message>
    <message>
        <source>working</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>流逝时间</translation>
    </message>
    <message>
        <source>triangular</source>
        <translation>三角分布</translation>
    </message>
    <message>
        <source>pert</source>
        <translation>PERT 贝塔</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>every-day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>%1 contradicts the task %2, which is finished on %3: the task&apos;s date holds</source>
        <translation>%1 与任务 %2 矛盾，后者完成于 %3：以任务日期为准</translation>
    </message>
    <message>
        <source>starts after %1, %2 days late, driven by %3</source>
        <translation>开始晚于 %1，迟 %2 天，驱动链：%3</translation>
    </message>
    <message>
        <source>is not finished by %1, %2 days late, driven by %3</source>
        <translation>未在 %1 前完成，迟 %2 天，驱动链：%3</translation>
    </message>
    <message>
        <source>misses the deadline of %1 by %2 days, driven by %3</source>
        <translation>错过期限 %1，迟 %2 天，驱动链：%3</translation>
    </message>
    <message>
        <source>Work of %1 days that starts on %2 cannot be finished by %3.</source>
        <translation>%2 开始的 %1 天工作无法在 %3 前完成。</translation>
    </message>
    <message>
        <source>%1 is before %2, its earliest start.</source>
        <translation>%1 早于其最早开始日 %2。</translation>
    </message>
    <message>
        <source>%1 days are more than the likely %2.</source>
        <translation>%1 天多于最可能的 %2 天。</translation>
    </message>
    <message>
        <source>%1 days are fewer than the likely %2.</source>
        <translation>%1 天少于最可能的 %2 天。</translation>
    </message>
    <message>
        <source>No calendar has the id &apos;%1&apos;.</source>
        <translation>没有 id 为“%1”的日历。</translation>
    </message>
    <message>
        <source>%1 is based on this calendar in turn.</source>
        <translation>%1 又以本日历为基准。</translation>
    </message>
    <message>
        <source>This calendar never works.</source>
        <translation>此日历从不工作。</translation>
    </message>
    <message>
        <source>%1 hours from %2 h on end after midnight</source>
        <translation>从 %2 时起的 %1 小时超过午夜</translation>
    </message>
    <message>
        <source>%1 h is before %2 h: give the hours after midnight to the next day</source>
        <translation>%1 时早于 %2 时：请把午夜后的时段归入次日</translation>
    </message>
    <message>
        <source>%1 is before the first day, %2</source>
        <translation>%1 早于首日 %2</translation>
    </message>
    <message>
        <source>%1 is in turn part of %2.</source>
        <translation>%1 又属于 %2。</translation>
    </message>
    <message>
        <source>has no effect on a summary: its parts set its dates</source>
        <translation>对摘要任务无效：其日期取自组成部分</translation>
    </message>
    <message>
        <source>%1 is a summary: a link may set its start only, its parts set its finish.</source>
        <translation>%1 是摘要任务：链接只能决定其开始，完成由组成部分决定。</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>交换机</translation>
    </message>
    <message>
        <source>Model of every switch of the back-end fabric.</source>
        <translation>后端网络中所有交换机的型号。</translation>
    </message>
    <message>
        <source>Link speed</source>
        <translation>链路速率</translation>
    </message>
    <message>
        <source>Of the one fabric link that each accelerator has.</source>
        <translation>每个加速器的一条网络链路的速率。</translation>
    </message>
    <message>
        <source>Ports of one switch at the link speed; empty takes what the switch has.</source>
        <translation>一台交换机在链路速率下的端口数；留空则取该型号的端口数。</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>轨道数</translation>
    </message>
    <message>
        <source>Leaves come in groups of one a rail, accelerator i of a server on rail i; 1 for leaves in any number.</source>
        <translation>叶交换机按每轨一台成组，服务器的第 i 个加速器接第 i 轨；1 表示叶交换机数量不限。</translation>
    </message>
    <message>
        <source>Separate rails</source>
        <translation>各轨独立</translation>
    </message>
    <message>
        <source>Each rail is a fabric of its own, joined only inside the servers.</source>
        <translation>每条轨道自成一个网络，仅在服务器内部相连。</translation>
    </message>
    <message>
        <source>Link to the leaf</source>
        <translation>到叶交换机的链路</translation>
    </message>
    <message>
        <source>Length from accelerator to leaf switch; decides between copper and optics.</source>
        <translation>从加速器到叶交换机的长度；决定用铜缆还是光模块。</translation>
    </message>
    <message>
        <source>Link between switches</source>
        <translation>交换机之间的链路</translation>
    </message>
    <message>
        <source>Length from switch to switch; decides between copper and optics.</source>
        <translation>交换机之间的长度；决定用铜缆还是光模块。</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>From a server&apos;s failure until it is back in the pool.</source>
        <translation>从服务器故障到重新可用的时间。</translation>
    </message>
    <message>
        <source>Spares suffice</source>
        <translation>备件充足率</translation>
    </message>
    <message>
        <source>Share of the time in which the spare pool covers the servers in repair.</source>
        <translation>备用池足以替代维修中服务器的时间比例。</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Spare pool</source>
        <translation>备用池</translation>
    </message>
    <message>
        <source>Cheapest cluster</source>
        <translation>最便宜的集群规模</translation>
    </message>
    <message>
        <source>Useful hour, cheapest cluster</source>
        <translation>最便宜集群的有效小时成本</translation>
    </message>
    <message>
        <source>Optical modules</source>
        <translation>光模块</translation>
    </message>
    <message>
        <source>Fabric power</source>
        <translation>网络功率</translation>
    </message>
    <message>
        <source>Fabric price</source>
        <translation>网络价格</translation>
    </message>
    <message>
        <source>Separate fabrics</source>
        <translation>独立网络数</translation>
    </message>
    <message>
        <source>Ports left</source>
        <translation>剩余端口</translation>
    </message>
    <message>
        <source>Bisection bandwidth</source>
        <translation>对分带宽</translation>
    </message>
    <message>
        <source>Water in the loops</source>
        <translation>回路水量</translation>
    </message>
    <message>
        <source>Water that circulates for each MW of IT, thermal storage included.</source>
        <translation>每 MW IT 的循环水量，含蓄冷。</translation>
    </message>
    <message>
        <source>Allowed rise</source>
        <translation>允许温升</translation>
    </message>
    <message>
        <source>Of the supply water until servers throttle, after cooling has stopped.</source>
        <translation>冷却停止后，服务器降频前供水的允许温升。</translation>
    </message>
    <message>
        <source>Restart of cooling</source>
        <translation>冷却重启</translation>
    </message>
    <message>
        <source>Minutes until the plant is back at full duty after a loss of power.</source>
        <translation>失电后冷却设备恢复满负荷所需分钟数。</translation>
    </message>
    <message>
        <source>Bridging reserve</source>
        <translation>过渡储备</translation>
    </message>
    <message>
        <source>Energy that is kept to carry load until a delivery or unit is there: it is given only to load that would go unserved.</source>
        <translation>在供电步骤或机组到位前为带负荷而保留的电量：只供给否则得不到供电的负荷。</translation>
    </message>
    <message>
        <source>Power path bought</source>
        <translation>购置供电通路</translation>
    </message>
    <message>
        <source>Power path stranded</source>
        <translation>闲置供电通路</translation>
    </message>
    <message>
        <source>Cost of redundancy</source>
        <translation>冗余成本</translation>
    </message>
    <message>
        <source>Cooling ride-through</source>
        <translation>冷却穿越时间</translation>
    </message>
    <message>
        <source>generator auxiliaries</source>
        <translation>发电机厂用电</translation>
    </message>
    <message>
        <source>step-up transformers</source>
        <translation>升压变压器</translation>
    </message>
    <message>
        <source>line to the point of delivery</source>
        <translation>至供电点线路</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>transformers and distribution</source>
        <translation>变压器与配电</translation>
    </message>
    <message>
        <source>%1 short tons a year are below what %2 starts of one unit of %3 emit, %4: the cap must leave room for one unit, or none of them runs</source>
        <translation>每年 %1 短吨低于 %3 一台机组 %2 次启动的排放 %4：上限必须容得下一台机组，否则全部不能运行</translation>
    </message>
    <message>
        <source>ride-through, swings and bridging keep %1 MWh, the store has %2: one MWh serves one duty</source>
        <translation>穿越、波动与过渡保留 %1 MWh，储能只有 %2：一 MWh 只服务一项职责</translation>
    </message>
    <message>
        <source>The duties of storage ask for %1 MW at once; it has %2 MW</source>
        <translation>储能的职责同时需要 %1 MW；它有 %2 MW</translation>
    </message>
    <message>
        <source>switchgear</source>
        <translation>开关设备</translation>
    </message>
    <message>
        <source>generating unit</source>
        <translation>发电机组</translation>
    </message>
    <message>
        <source>generator step-up transformer</source>
        <translation>发电机升压变压器</translation>
    </message>
    <message>
        <source>selective catalytic reduction</source>
        <translation>选择性催化还原</translation>
    </message>
    <message>
        <source>Correlation by driver</source>
        <translation>同因相关度</translation>
    </message>
    <message>
        <source>How strongly durations of tasks with the same driver run late together.</source>
        <translation>同一驱动因素的任务工期一起延误的程度。</translation>
    </message>
    <message>
        <source>Mean delay otherwise</source>
        <translation>否则的平均延迟</translation>
    </message>
    <message>
        <source>Mean days after its date where the step is not energised by then.</source>
        <translation>未能按日期送电时，平均推迟的天数。</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Day of the order; empty: the usual lead time before the first delivery.</source>
        <translation>下单日期；留空：首次交付之前的通常交货期。</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Things that may happen, with their chance, delay and cost.</source>
        <translation>可能发生的事情，以及其概率、延误和费用。</translation>
    </message>
    <message>
        <source>What may happen.</source>
        <translation>可能发生的事情。</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>That it happens.</source>
        <translation>其发生的概率。</translation>
    </message>
    <message>
        <source>Task that it delays.</source>
        <translation>它所延误的任务。</translation>
    </message>
    <message>
        <source>Driver whose tasks it all delays.</source>
        <translation>其所有任务都被延误的驱动因素。</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延误</translation>
    </message>
    <message>
        <source>Most likely days that each of these tasks takes longer.</source>
        <translation>这些任务各自最可能多用的天数。</translation>
    </message>
    <message>
        <source>Least delay</source>
        <translation>最小延误</translation>
    </message>
    <message>
        <source>Most delay</source>
        <translation>最大延误</translation>
    </message>
    <message>
        <source>Empty: the delay is certain once it happens.</source>
        <translation>留空：一旦发生，延误是确定的。</translation>
    </message>
    <message>
        <source>Spent if it happens, in money of the plan&apos;s price year.</source>
        <translation>发生时的支出，按方案的价格年份计。</translation>
    </message>
    <message>
        <source>switchgear of the hall</source>
        <translation>机房开关设备</translation>
    </message>
    <message>
        <source>transformers of the hall</source>
        <translation>机房变压器</translation>
    </message>
    <message>
        <source>cooling plant</source>
        <translation>制冷站</translation>
    </message>
    <message>
        <source>battery storage</source>
        <translation>电池储能</translation>
    </message>
    <message>
        <source>gas lateral</source>
        <translation>燃气支线</translation>
    </message>
    <message>
        <source>accelerators with servers</source>
        <translation>加速器与服务器</translation>
    </message>
    <message>
        <source>units</source>
        <translation>台</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>个加速器</translation>
    </message>
    <message>
        <source>the file is scheduled back from its finish; here it runs forward</source>
        <translation>文件从完成日倒排；此处为顺排</translation>
    </message>
    <message>
        <source>task %1 (UID %2) is inactive and is left out</source>
        <translation>任务 %1（UID %2）未启用，已略去</translation>
    </message>
    <message>
        <source>a link from another file is left out</source>
        <translation>来自其他文件的链接已略去</translation>
    </message>
    <message>
        <source>the plan has no item %1 of %2 that it could enable</source>
        <translation>计划中没有 %2 的第 %1 项可供启用</translation>
    </message>
    <message>
        <source>%1 units of &quot;%2&quot; are rounded up to whole ones</source>
        <translation>“%2”的 %1 个单位向上取整</translation>
    </message>
    <message>
        <source>summary of task %1, which differs</source>
        <translation>任务 %1 的摘要，而该任务不同</translation>
    </message>
    <message>
        <source>scheduled by hand in the file: its typed dates do not follow its links</source>
        <translation>文件中为手动安排：其日期不随链接而定</translation>
    </message>
    <message>
        <source>has started: the file keeps its actual dates</source>
        <translation>已开始：文件保留其实际日期</translation>
    </message>
    <message>
        <source>delayed by levelling in the file: %1 minutes</source>
        <translation>文件中因资源调配推迟：%1 分钟</translation>
    </message>
    <message>
        <source>works in the calendar of its resource in the file</source>
        <translation>文件中按其资源的日历工作</translation>
    </message>
    <message>
        <source>follows task %1, which differs</source>
        <translation>跟随任务 %1，而该任务不同</translation>
    </message>
    <message>
        <source>the file keeps the date of its constraint, here its links win</source>
        <translation>文件保留其约束日期，此处以链接为准</translation>
    </message>
    <message>
        <source>as late as possible: the file uses all its float, here only what moves no other task</source>
        <translation>尽可能晚：文件用尽其浮动时间，此处只用不影响其他任务的部分</translation>
    </message>
    <message>
        <source>the same moment of work: only breaks lie between</source>
        <translation>工作上的同一时刻：其间只有休息</translation>
    </message>
    <message>
        <source>not explained by the file</source>
        <translation>文件未作解释</translation>
    </message>
    <message>
        <source>(here task %1 drives it)</source>
        <translation>（此处由任务 %1 驱动）</translation>
    </message>
    <message>
        <source>(here it starts with the project)</source>
        <translation>（此处随项目开始）</translation>
    </message>
    <message>
        <source>Co-located at a plant</source>
        <translation>与电厂共址</translation>
    </message>
    <message>
        <source>Behind or in front of the meter of a power plant: agreement, switchyard outage, shell, fit-out, commissioning.</source>
        <translation>位于电厂电表之前或之后：协议、开关站停电、建筑、安装、调试。</translation>
    </message>
    <message>
        <source>Phased gigawatt campus</source>
        <translation>分期吉瓦级园区</translation>
    </message>
    <message>
        <source>Four phases behind each other, on-site turbines until the interconnection comes.</source>
        <translation>四期先后进行，并网之前由现场燃机供电。</translation>
    </message>
    <message>
        <source>Greenfield campus</source>
        <translation>新建园区</translation>
    </message>
    <message>
        <source>Land to first accepted accelerators: permits, interconnection, long-lead equipment, shell, fit-out, commissioning.</source>
        <translation>从土地到首批验收的加速器：许可、并网、长交期设备、建筑、安装、调试。</translation>
    </message>
    <message>
        <source>Retrofit of a factory</source>
        <translation>工厂改造</translation>
    </message>
    <message>
        <source>An existing building refitted at the pace of Colossus: 122 days in all, 19 from the first rack to training.</source>
        <translation>以 Colossus 的速度改造现有建筑：共 122 天，从首个机架到训练 19 天。</translation>
    </message>
    <message>
        <source>Shorten inspections and commissioning</source>
        <translation>缩短检验与调试</translation>
    </message>
    <message>
        <source>Functional and integrated tests of L4 and L5 in half the time, local permits by self-certification in half.</source>
        <translation>L4 与 L5 功能及联合测试时间减半，地方许可以自行认证方式减半。</translation>
    </message>
    <message>
        <source>Safety checks add 2-6 months to data-centre projects and are skipped at a price (SEED): faults that L4 and L5 would have found stop halls in service, and an authority that was passed over can stop the site for the months that were saved. The air permit at Memphis took 6 months and was contested in court before it came (S11).</source>
        <translation>安全检查为数据中心项目增加 2–6 个月，跳过有代价（SEED）：本可在 L4 与 L5 发现的故障会使运行中的机房停运，被绕过的主管部门可令场址停工，停工时间与省下的相当。孟菲斯的空气许可耗时 6 个月，颁发前曾在法庭上受到质疑（S11）。</translation>
    </message>
    <message>
        <source>Hourly profile</source>
        <translation>逐时曲线</translation>
    </message>
    <message>
        <source>Output of solar or wind by hour. Without one solar takes clear-sky hours, which know no cloudy day: hours of unserved energy are then understated.</source>
        <translation>光伏或风电的逐时出力。没有曲线时，光伏采用晴空时数，其中没有阴天：缺供时数会被低估。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1 years from %2 on end after 2199-12-31</source>
        <translation>自 %2 起的 %1 年超过 2199-12-31</translation>
    </message>
    <message>
        <source>nothing reads %1: this price changes nothing</source>
        <translation>没有任何计算读取 %1：此单价不起作用</translation>
    </message>
    <message>
        <source>nothing reads %1: this price changes nothing; what is read is %2</source>
        <translation>没有任何计算读取 %1：此单价不起作用；实际读取的是 %2</translation>
    </message>
    <message>
        <source>gas would be delivered at %1 $/MMBtu, below zero: it counts as free</source>
        <translation>到场燃气价为 %1 美元/MMBtu，低于零：按免费计</translation>
    </message>
    <message>
        <source>curtails standby sets alone: all other gas comes by firm transport, fuel.firm_mmbtu_per_day</source>
        <translation>只影响备用机组：其余燃气均由固定管输供应，见 fuel.firm_mmbtu_per_day</translation>
    </message>
    <message>
        <source>%1 burns no distillate: gas is taken to come to it in every hour</source>
        <translation>%1 不能烧柴油：按每小时都有燃气计</translation>
    </message>
    <message>
        <source>the file has another duration: the plan&apos;s optimistic and pessimistic ones, its work and its rate go</source>
        <translation>文件中的工期不同：方案的乐观与悲观工期、工作量与速率不再保留</translation>
    </message>
    <message>
        <source>task %1 is not in the file: %2, which it made ready, keeps the day that it had</source>
        <translation>任务 %1 不在文件中：它所启用的 %2 保留原有日期</translation>
    </message>
    <message>
        <source>task %1 is not in the file: the fabric of %2, which it made ready, keeps the day that it had</source>
        <translation>任务 %1 不在文件中：它所启用的 %2 的网络保留原有日期</translation>
    </message>
    <message>
        <source>task %1 is not in the file: the air permit, which it brought, keeps the day that it had</source>
        <translation>任务 %1 不在文件中：它所取得的空气许可保留原有日期</translation>
    </message>
    <message>
        <source>task %1 is not in the file: the gas lateral, which it made ready, keeps the day that it had</source>
        <translation>任务 %1 不在文件中：它所建成的燃气支线保留原有日期</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡速率</translation>
    </message>
    <message>
        <source>Change of output in an hour, up or down, over the capability of the units that run; empty, or 1 and more: an hour is enough for any change.</source>
        <translation>一小时内出力的升降幅度，占运行机组能力的比例；留空，或为 1 及以上：一小时足以完成任何变化。</translation>
    </message>
    <message>
        <source>Capacity factor</source>
        <translation>容量系数</translation>
    </message>
    <message>
        <source>Mean of a year&apos;s output over its rating that clear-sky hours of solar are scaled to; empty: the catalogue's.</source>
        <translation>光伏晴空时数所缩放到的年均出力与额定值之比；留空：采用目录值。</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Hourly profiles</source>
        <translation>逐时曲线表</translation>
    </message>
    <message>
        <source>Output of sun or wind by hour, from a table.</source>
        <translation>来自表格的光伏或风电逐时出力。</translation>
    </message>
    <message>
        <source>What it is called in tables and charts.</source>
        <translation>在表格和图中的名称。</translation>
    </message>
    <message>
        <source>Where the hours come from: file, column, rating.</source>
        <translation>逐时数据的来源：文件、列、额定值。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>逐时值</translation>
    </message>
    <message>
        <source>Share of rated output in each of 8760 hours, local standard time from 1 January, without 29 February; imported from a table.</source>
        <translation>8760 小时中每小时出力占额定值的比例，当地标准时间，自 1 月 1 日起，不含 2 月 29 日；由表格导入。</translation>
    </message>
    <message>
        <source>clear-sky hours scaled to %1 % are taken: they know no cloudy days, so that hours of unserved energy are understated; import a profile</source>
        <translation>采用缩放到 %1 % 的晴空时数：其中没有阴天，缺供时数因此被低估；请导入曲线</translation>
    </message>
    <message>
        <source>wind has no hours of its own: import a profile and name it here</source>
        <translation>风电没有自带的逐时值：请导入曲线并在此指定</translation>
    </message>
    <message>
        <source>solar and wind cannot stand by: they give what the hour has</source>
        <translation>光伏和风电不能作备用：它们只给出当时所有的出力</translation>
    </message>
    <message>
        <source>has no hours, and %1 runs by them: import a table</source>
        <translation>没有逐时值，而 %1 按其运行：请导入表格</translation>
    </message>
    <message>
        <source>is not used: the profile %1 has its own, %2</source>
        <translation>未被采用：曲线 %1 自带容量系数 %2</translation>
    </message>
    <message>
        <source>%1 runs by no weather: only solar and wind have a profile</source>
        <translation>%1 不随天气运行：只有光伏和风电才有曲线</translation>
    </message>
    <message>
        <source>has %1 hours: a profile has one share for each of the year&apos;s 8760</source>
        <translation>有 %1 个小时：曲线应为全年 8760 小时各给一个比例</translation>
    </message>
    <message>
        <source>hour %1 is %2: a share of rated output lies from 0 to 1</source>
        <translation>第 %1 小时为 %2：占额定出力的比例应在 0 到 1 之间</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>利润率</translation>
    </message>
    <message>
        <source>IRR</source>
        <translation>内部收益率</translation>
    </message>
    <message>
        <source>IRR of equity</source>
        <translation>股权内部收益率</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>投资回收期</translation>
    </message>
    <message>
        <source>Interest during construction</source>
        <translation>建设期利息</translation>
    </message>
    <message>
        <source>Owned: worth less cost</source>
        <translation>自有：价值减成本</translation>
    </message>
    <message>
        <source>Leased shell: worth less cost</source>
        <translation>租用机房：价值减成本</translation>
    </message>
    <message>
        <source>Rented: worth less cost</source>
        <translation>租用算力：价值减成本</translation>
    </message>
    <message>
        <source>Price of renting at which owning is as good</source>
        <translation>自有与租用相当时的租价</translation>
    </message>
    <message>
        <source>Years of need at which owning is as good as renting</source>
        <translation>自有与租用相当时的需求年数</translation>
    </message>
    <message>
        <source>Hours in use at which owning is as good as renting by the hour</source>
        <translation>自有与按小时租用相当时的使用时间占比</translation>
    </message>
    <message>
        <source>Delay of the better one that makes both as good</source>
        <translation>较优方案延误多久后两者相当</translation>
    </message>
    <message>
        <source>A month of all accelerators</source>
        <translation>全部加速器一个月</translation>
    </message>
    <message>
        <source>gives all it has</source>
        <translation>已全部出力</translation>
    </message>
    <message>
        <source>the dearest that runs: it follows the load</source>
        <translation>运行中最贵者：跟随负荷</translation>
    </message>
    <message>
        <source>makes room for the least load of a dearer one</source>
        <translation>为更贵机组的最低负荷让路</translation>
    </message>
    <message>
        <source>follows the load beside the units that run</source>
        <translation>与运行中的机组一起跟随负荷</translation>
    </message>
    <message>
        <source>at its least load: it runs on for other hours</source>
        <translation>处于最低负荷：为其他小时继续运行</translation>
    </message>
    <message>
        <source>dearer than what serves</source>
        <translation>比现有供电更贵</translation>
    </message>
    <message>
        <source>its least load is more than what dearer sources give</source>
        <translation>其最低负荷大于更贵电源的出力</translation>
    </message>
    <message>
        <source>for outages only</source>
        <translation>仅用于停电</translation>
    </message>
    <message>
        <source>gas carries no more of it in this hour</source>
        <translation>该小时的燃气最多只够这些</translation>
    </message>
    <message>
        <source>the megawatts named in the permit carry no more of it</source>
        <translation>许可所列兆瓦数最多只够这些</translation>
    </message>
    <message>
        <source>not there in this hour</source>
        <translation>该小时不可用</translation>
    </message>
    <message>
        <source>its part of the permit (hours, starts or tons) is kept for hours in which it serves more</source>
        <translation>许可额度（小时、启动次数或吨数）留给作用更大的时段</translation>
    </message>
    <message>
        <source>a higher peak of the month would cost more</source>
        <translation>抬高当月峰值的代价更大</translation>
    </message>
    <message>
        <source>what stands still is not worth another start</source>
        <translation>未运行的机组不值得再启动一次</translation>
    </message>
    <message>
        <source>storage follows the load instead</source>
        <translation>由储能跟随负荷</translation>
    </message>
    <message>
        <source>(months %2 to %3, hours %4 to %5) holds in some of the hours of %1: rates of a contract must not overlap; it is left out</source>
        <translation>与 %1 的部分时段重叠（%2 至 %3 月，%4 至 %5 时）：同一合同的费率不得重叠；此费率不计入</translation>
    </message>
    <message>
        <source>%1 MW: the block of %2 in the same hours begins there too; it is left out</source>
        <translation>%1 MW：%2 在同一时段的分档也从此处开始；此费率不计入</translation>
    </message>
    <message>
        <source>%1 MW begin a block of demand without a demand price</source>
        <translation>%1 MW 以上的需量分档没有需量电价</translation>
    </message>
    <message>
        <source>%1 MW are not below the %2 MW that %3 can bill: the block is never reached</source>
        <translation>%1 MW 不低于 %3 可计费的 %2 MW：该档不会计费</translation>
    </message>
    <message>
        <source>%1 has more than %2 rates: it is left out</source>
        <translation>%1 的费率超过 %2 项：此项不计入</translation>
    </message>
    <message>
        <source>has the id of its contract, %1: it needs one of its own and is left out</source>
        <translation>与其合同 %1 的标识相同：须有自己的标识，此项不计入</translation>
    </message>
    <message>
        <source>%1 hours a year: on-site units never run; empty is no limit</source>
        <translation>每年 %1 小时：现场机组从不运行；留空表示无限制</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there: it must be an id of %2, nearest %3 (sitewright catalog %2 lists them)</source>
        <translation>“%1”不存在：须为 %2 的标识，最接近的是 %3（sitewright catalog %2 可列出）</translation>
    </message>
    <message>
        <source>%1 MW are contracted, %2 MW are drawn in %3: the contracts&apos; prices hold up to their power and are taken for all of it</source>
        <translation>合同共 %1 MW，而 %3 取用 %2 MW：合同价格只适用于其功率以内，此处按其计算全部电量</translation>
    </message>
    <message>
        <source>A useful accelerator-hour</source>
        <translation>一个有效加速器小时</translation>
    </message>
    <message>
        <source>The units of %1 that the caps allow with starts assume %2 starts of each a year, of %3 MMBtu and %4 minutes each at part load, without its catalyst and its burner&apos;s low-emission setting.</source>
        <translation>%1 中上限所允许的机组数（含启动）假定每台每年启动 %2 次，每次耗 %3 MMBtu、历时 %4 分钟，处于部分负荷，催化剂和燃烧器低排放状态均未生效。</translation>
    </message>
    <message>
        <source>run %1 hours of 12 months, not the %2 that are presumed of standby units: at those the site could emit %3 short tons of NOx a year, but the ledger has %4; the potential counts the hours run</source>
        <translation>12 个月内运行 %1 小时，而非备用机组的推定值 %2：按推定值场址每年可排放 %3 短吨 NOx，台账却为 %4；潜在排放量按实际运行小时计</translation>
    </message>
    <message>
        <source>%1 starts a year: on-site units never start, but those that run in the first hour of a year count no start and run on; empty is no limit</source>
        <translation>每年 %1 次启动：现场机组从不启动，但一年第一小时已在运行的机组不计启动并继续运行；留空表示无限制</translation>
    </message>
    <message>
        <source>%1 is not after the plan&apos;s start, %2: the step delivers on no day of the plan</source>
        <translation>%1 不晚于方案起始日 %2：该供电步骤在方案期内从不供电</translation>
    </message>
    <message>
        <source>%1 transformers, %2 of them a spare, carry 0 of the step&apos;s %3 MW: at least %4, or no spare (transformer_spare), must be there; empty is as many as it takes</source>
        <translation>%1 台变压器（其中备用 %2 台）只能承载该步骤 %3 MW 中的 0：至少须有 %4 台，或不设备用（transformer_spare）；留空表示按需配置</translation>
    </message>
    <message>
        <source>%1 MW replace the %2 MW of %3 from %4 on: a step is the total at %5, not what it adds; give %3 an end if it is to fall</source>
        <translation>自 %4 起 %1 MW 取代 %3 的 %2 MW：步骤为 %5 处的总量而非增量；若确要下降，请给 %3 设定截止日</translation>
    </message>
    <message>
        <source>%1 $/kW a year are credited for %2 MW, but at most %3 MW are delivered at %4: a credit is for megawatts that can be given up</source>
        <translation>每年每千瓦 %1 美元的减免按 %2 MW 计，而 %4 处至多供电 %3 MW：减免只针对可以让出的功率</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 burns nothing and needs neither control nor fuel</source>
        <translation>%1 不起作用：%2 不燃烧任何燃料，无需控制装置或燃料</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 burns nothing and needs no air permit</source>
        <translation>%1 不起作用：%2 不燃烧任何燃料，无需空气许可</translation>
    </message>
    <message>
        <source>with the standby plant that the halls are bought with, %1 short tons a year at %2 hours, the site could emit %3, above the cap of %4: name standby groups with their controls, or permitted hours</source>
        <translation>连同随机房购置的备用机组（按 %2 小时每年 %1 短吨），场址每年可排放 %3，高于上限 %4：请列出备用机组及其控制方式，或许可小时数</translation>
    </message>
    <message>
        <source>Hours that each unit of the group may run in any 12 months; empty: the site's. A standby set without a limit counts at 500.</source>
        <translation>该组每台机组在任意 12 个月内可运行的小时数；留空：取厂址的限值。没有限值的备用机组按 500 小时计。</translation>
    </message>
    <message>
        <source>Starts that each unit of the group may make in any 12 months; empty: the site's.</source>
        <translation>该组每台机组在任意 12 个月内可启动的次数；留空：取厂址的限值。</translation>
    </message>
    <message>
        <source>%1 hours a year: the group's units never run; empty is the site's limit</source>
        <translation>每年 %1 小时：该组机组从不运行；留空则取厂址的限值</translation>
    </message>
    <message>
        <source>%1 starts a year: the group's units never start, but those that run in the first hour of a year run on; empty is the site's limit</source>
        <translation>每年 %1 次启动：该组机组从不启动，但年初第一小时在运行的机组会继续运行；留空则取厂址的限值</translation>
    </message>
    <message>
        <source>%1 short tons a year of offsets hold on-site units to %2 of %3, of the %4 that they could emit: supply and dispatch keep to that</source>
        <translation>每年 %1 短吨的排放抵消量使现场机组的 %3 限于 %2，而其潜在排放为 %4：供电与调度均遵守此限</translation>
    </message>
    <message>
        <source>A steam plant of %1 MMBtu/h is one of the listed categories: PSD applies from %2 short tons a year.</source>
        <translation>%1 MMBtu/h 的蒸汽电厂属于所列类别：自每年 %2 短吨起适用 PSD。</translation>
    </message>
    <message>
        <source>runs from %1, before the air permit is in force on %2, and claims no temporary route: supply counts it, but nothing permits it till then</source>
        <translation>自 %1 起运行，早于空气许可 %2 生效，且未走临时机组途径：供电仍计入它，但在此之前没有任何许可</translation>
    </message>
    <message>
        <source>%1 is sooner than an air permit of class %2 comes: it takes %3 to %4 months (%5); applied for on %6, it is in force on %7 at the earliest</source>
        <translation>%1 早于 %2 类空气许可能够取得的日期：办理需 %3 至 %4 个月（%5）；于 %6 申请，最早 %7 生效</translation>
    </message>
</context>
<context>
    <name>sitewright</name>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n to check)</source>
        <translation><numerusform>%1（%n 项待检查）</numerusform></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>%1的来源</translation>
    </message>
    <message>
        <source>Say where this value comes from</source>
        <translation>说明该值的来源</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>选择日期（Alt+Down）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a row: %1</source>
        <translation>添加一行：%1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the selected rows (Del)</source>
        <translation>删除所选行（Del）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the row up (Alt+Up)</source>
        <translation>上移此行（Alt+Up）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the row down (Alt+Down)</source>
        <translation>下移此行（Alt+Down）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Say where the current cell's value comes from</source>
        <translation>说明当前单元格数值的来源</translation>
    </message>
    <message>
        <source>No input has all of these words in its name, key or help.</source>
        <translation>没有任何输入项的名称、键或说明包含所有这些词。</translation>
    </message>
    <message>
        <source>Search inputs</source>
        <translation>搜索输入项</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>置信度(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Forget source</source>
        <translation>清除来源(&amp;F)</translation>
    </message>
    <message>
        <source>Date: "%1" is not a date YYYY-MM-DD</source>
        <translation>日期：“%1”不是 YYYY-MM-DD 格式的日期</translation>
    </message>
    <message>
        <source>Confidence: %1</source>
        <translation>置信度：%1</translation>
    </message>
    <message>
        <source>The value was changed by %1 since.</source>
        <translation>此后该值已被 %1 修改。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>复制与导出</translation>
    </message>
    <message>
        <source>Copy and export the figure</source>
        <translation>复制与导出图表</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>导出 %1…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>On the critical path</source>
        <translation>位于关键路径</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>浮动时间：%1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Float [days]</source>
        <translation>浮动时间 [天]</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not critical</source>
        <translation>非关键</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动时间</translation>
    </message>
    <message>
        <source>Hour of day [h]</source>
        <translation>时刻 [时]</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Share [%]</source>
        <translation>占比 [%]</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Length [days]</source>
        <translation>时长 [天]</translation>
    </message>
    <message>
        <source>, daily mean</source>
        <translation>，日均值</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>累计：%1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hour of year [h]</source>
        <translation>年内小时 [时]</translation>
    </message>
    <message>
        <source>; %1 binds until %2</source>
        <translation>；%1为瓶颈，直至%2</translation>
    </message>
    <message>
        <source>; %1 binds</source>
        <translation>；%1为瓶颈</translation>
    </message>
    <message>
        <source>; %1 binds from %2 to %3</source>
        <translation>；%2至%3，%1为瓶颈</translation>
    </message>
    <message>
        <source>, %1 from %2 to %3</source>
        <translation>，%2至%3为%1</translation>
    </message>
    <message>
        <source>; %1 binds from %2</source>
        <translation>；自%2起，%1为瓶颈</translation>
    </message>
    <message>
        <source>, %1 from %2</source>
        <translation>，自%2起为%1</translation>
    </message>
    <message>
        <source>No accelerators yet: add a hall and a lot.</source>
        <translation>尚无加速器：请添加机房和加速器批次。</translation>
    </message>
    <message>
        <source>%1 accelerators online on %2</source>
        <translation>%1 个加速器于%2上线</translation>
    </message>
    <message>
        <source>%1 accelerators are never online: %2 at most</source>
        <translation>%1 个加速器始终未能全部上线：最多 %2 个</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>This page has no chart</source>
        <translation>此页没有图表</translation>
    </message>
    <message>
        <source>This plan cannot be evaluated.</source>
        <translation>无法评估此方案。</translation>
    </message>
    <message>
        <source> (read only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <source>Open portfolio</source>
        <translation>打开方案集</translation>
    </message>
    <message>
        <source>Portfolios (*.sitewright);;All files (*)</source>
        <translation>方案集 (*.sitewright);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save portfolio as</source>
        <translation>方案集另存为</translation>
    </message>
    <message>
        <source>Portfolios (*.sitewright)</source>
        <translation>方案集 (*.sitewright)</translation>
    </message>
    <message>
        <source>Import plan</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Plans (*.json *.csv);;All files (*)</source>
        <translation>方案 (*.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” was imported.</source>
        <translation>已导入“%1”。</translation>
    </message>
    <message>
        <source>“%1” was imported with: %2.</source>
        <translation>已导入“%1”，但有：%2。</translation>
    </message>
    <message>
        <source>Show issues</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>导出方案</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Export inputs</source>
        <translation>导出输入</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>There is no result of this plan yet.</source>
        <translation>此方案尚无结果。</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>This page has no chart to print.</source>
        <translation>此页没有可打印的图表。</translation>
    </message>
    <message>
        <source>Print page</source>
        <translation>打印页面</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
    </message>
    <message>
        <source>Commit what was typed in a field</source>
        <translation>确认字段中的输入</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter 或 Tab</translation>
    </message>
    <message>
        <source>Take back what was typed in a field</source>
        <translation>撤回字段中的输入</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Move a row of a list</source>
        <translation>移动列表中的行</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Up、Alt+Down</translation>
    </message>
    <message>
        <source>Copy, paste, remove rows of a list</source>
        <translation>复制、粘贴、删除列表中的行</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V, Del</source>
        <translation>Ctrl+C、Ctrl+V、Del</translation>
    </message>
    <message>
        <source>Tick a plan for comparison</source>
        <translation>勾选方案以供对比</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Chart: zoom in, zoom out</source>
        <translation>图表：放大、缩小</translation>
    </message>
    <message>
        <source>+, - or the wheel</source>
        <translation>+、- 或滚轮</translation>
    </message>
    <message>
        <source>Chart: pan</source>
        <translation>图表：平移</translation>
    </message>
    <message>
        <source>Left, Right or drag</source>
        <translation>左、右方向键或拖动</translation>
    </message>
    <message>
        <source>Chart: show everything</source>
        <translation>图表：显示全部</translation>
    </message>
    <message>
        <source>Home or double click</source>
        <translation>Home 或双击</translation>
    </message>
    <message>
        <source>Chart: hide or show a series</source>
        <translation>图表：隐藏或显示系列</translation>
    </message>
    <message>
        <source>1 to 9, or click on the legend</source>
        <translation>1 至 9，或单击图例</translation>
    </message>
    <message>
        <source>Chart: copy its table</source>
        <translation>图表：复制其表格</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About Sitewright</source>
        <translation>关于 Sitewright</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 条提示</translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Issues of the plan</source>
        <translation>方案的问题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Plans of the portfolio</source>
        <translation>方案集中的方案</translation>
    </message>
    <message>
        <source>Tick plans to compare them.</source>
        <translation>勾选方案以进行对比。</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Show the issues of the plan</source>
        <translation>显示方案的问题</translation>
    </message>
    <message>
        <source>Issues: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>新建方案(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open portfolio…</source>
        <translation>打开方案集(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save portfolio as…</source>
        <translation>方案集另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Import plan…</source>
        <translation>导入方案(&amp;I)…</translation>
    </message>
    <message>
        <source>Plan as &amp;JSON…</source>
        <translation>方案为 &amp;JSON…</translation>
    </message>
    <message>
        <source>Inputs as &amp;CSV…</source>
        <translation>输入为 &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Results as CSV…</source>
        <translation>结果为 CSV(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>打印页面(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find input</source>
        <translation>查找输入项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Bring back the deleted plan</source>
        <translation>恢复已删除的方案</translation>
    </message>
    <message>
        <source>&amp;Add to comparison</source>
        <translation>加入对比(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sitewright</source>
        <translation>关于 Sitewright(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Export c&amp;hart</source>
        <translation>导出图表(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tick plans in the list on the left to set them side by side.</source>
        <translation>在左侧列表中勾选方案，即可并排对比。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>各季度</translation>
    </message>
    <message>
        <source>What binds</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Capex items</source>
        <translation>资本支出项目</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热管理</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>%1%2 days</source>
        <translation>%1%2 天</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Firm [MW]</source>
        <translation>可靠容量 [MW]</translation>
    </message>
    <message>
        <source>Not firm [MW]</source>
        <translation>非可靠容量 [MW]</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Binds</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一瓶颈</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直至</translation>
    </message>
    <message>
        <source>Capex to date</source>
        <translation>累计资本支出</translation>
    </message>
    <message>
        <source>Peak-day water [m³]</source>
        <translation>峰值日用水 [m³]</translation>
    </message>
    <message>
        <source>On-site headroom [MW]</source>
        <translation>自备发电余量 [MW]</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Online at its end</source>
        <translation>期末上线</translation>
    </message>
    <message>
        <source>Delivered, not online</source>
        <translation>已交付未上线</translation>
    </message>
    <message>
        <source>Next allows</source>
        <translation>下一瓶颈允许</translation>
    </message>
    <message>
        <source>Energy [MWh]</source>
        <translation>电量 [MWh]</translation>
    </message>
    <message>
        <source>Peak [MW]</source>
        <translation>峰值 [MW]</translation>
    </message>
    <message>
        <source>Fuel [MMBtu HHV]</source>
        <translation>燃料 [MMBtu HHV]</translation>
    </message>
    <message>
        <source>Unit-hours</source>
        <translation>机组小时</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>启动次数</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Storage, discharged</source>
        <translation>储能放电</translation>
    </message>
    <message>
        <source>Unserved</source>
        <translation>未供电量</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Of IT</source>
        <translation>占 IT</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Hall fans</source>
        <translation>机房风机</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Towers and dry coolers</source>
        <translation>冷却塔与干冷器</translation>
    </message>
    <message>
        <source>UPS losses</source>
        <translation>UPS 损耗</translation>
    </message>
    <message>
        <source>Distribution losses</source>
        <translation>配电损耗</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Total float [days]</source>
        <translation>总浮动时间 [天]</translation>
    </message>
    <message>
        <source>Free float [days]</source>
        <translation>自由浮动时间 [天]</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Capex</source>
        <translation>资本支出</translation>
    </message>
    <message>
        <source>Of total</source>
        <translation>占总额</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>against the first</source>
        <translation>相对首个方案</translation>
    </message>
    <message>
        <source>Accelerators by day, and what binds</source>
        <translation>逐日加速器数量与瓶颈</translation>
    </message>
    <message>
        <source>Supply by date</source>
        <translation>按日期的供电能力</translation>
    </message>
    <message>
        <source>Hourly dispatch, reference year</source>
        <translation>逐时调度（参考年）</translation>
    </message>
    <message>
        <source>Load duration, reference year</source>
        <translation>负荷持续曲线（参考年）</translation>
    </message>
    <message>
        <source>PUE by hour</source>
        <translation>逐时 PUE</translation>
    </message>
    <message>
        <source>PUE by month</source>
        <translation>逐月 PUE</translation>
    </message>
    <message>
        <source>Water by month</source>
        <translation>逐月用水</translation>
    </message>
    <message>
        <source>Capex by category</source>
        <translation>按类别的资本支出</translation>
    </message>
    <message>
        <source>Cash flow by year</source>
        <translation>逐年现金流</translation>
    </message>
    <message>
        <source>Opex of the reference year</source>
        <translation>参考年运营支出</translation>
    </message>
    <message>
        <source>Accelerators online</source>
        <translation>上线加速器</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Hall power</source>
        <translation>机房供电</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>园区供电</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>互连网络</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>已达目标</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Power path</source>
        <translation>供电通路</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>发电</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Soft costs</source>
        <translation>软成本</translation>
    </message>
    <message>
        <source>Contract sums</source>
        <translation>合同款项</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Collateral</source>
        <translation>担保</translation>
    </message>
    <message>
        <source>Deposits back</source>
        <translation>退还押金</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>PUE by hour, %1</source>
        <translation>逐时 PUE，%1 年</translation>
    </message>
    <message>
        <source>Add tasks and links.</source>
        <translation>请添加任务和依赖关系。</translation>
    </message>
    <message>
        <source>Nothing is bought yet.</source>
        <translation>尚未采购任何项目。</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Opex</source>
        <translation>运营支出</translation>
    </message>
    <message>
        <source>%1, nominal dollars</source>
        <translation>%1（名义美元）</translation>
    </message>
    <message>
        <source>%1, dollars of %2</source>
        <translation>%1（%2 年美元）</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Opex, %1</source>
        <translation>运营支出，%1 年</translation>
    </message>
    <message>
        <source>Site power carries</source>
        <translation>园区供电可承载</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>目标日期</translation>
    </message>
    <message>
        <source>Add a hall and a lot of accelerators.</source>
        <translation>请添加机房和加速器批次。</translation>
    </message>
    <message>
        <source>Supportable supply</source>
        <translation>可支撑供电</translation>
    </message>
    <message>
        <source>Facility, coincident peak</source>
        <translation>设施同时峰值</translation>
    </message>
    <message>
        <source>%1 (not firm)</source>
        <translation>%1（非可靠）</translation>
    </message>
    <message>
        <source>Add a grid delivery or generators.</source>
        <translation>请添加电网接入或发电机组。</translation>
    </message>
    <message>
        <source>Hourly dispatch, %1</source>
        <translation>逐时调度，%1 年</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Load duration, %1</source>
        <translation>负荷持续曲线，%1 年</translation>
    </message>
    <message>
        <source>Power exceeded</source>
        <translation>被超过的功率</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Add to %1 (%2)</source>
        <translation>向%1添加（%2）</translation>
    </message>
    <message>
        <source>Remove from %1 (%2)</source>
        <translation>从%1删除（%2）</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>%1的顺序</translation>
    </message>
    <message>
        <source>Bundled cases</source>
        <translation>内置案例</translation>
    </message>
    <message>
        <source>My plans</source>
        <translation>我的方案</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Imported plan</source>
        <translation>导入的方案</translation>
    </message>
    <message>
        <source>%1 (mine)</source>
        <translation>%1（我的）</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 以只读方式打开。</translation>
    </message>
    <message>
        <source>"%1" was changed elsewhere in the meantime.</source>
        <translation>“%1”在此期间已在别处被修改。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>常见范围：%1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>允许范围：%1</translation>
    </message>
    <message>
        <source>Source of the default: %1</source>
        <translation>默认值来源：%1</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>可留空。</translation>
    </message>
    <message>
        <source>This value: %1, %2. %3</source>
        <translation>该值：%1，%2。%3</translation>
    </message>
    <message>
        <source>
Inputs: </source>
        <translation>
输入：</translation>
    </message>
    <message>
        <source>
Source: </source>
        <translation>
来源：</translation>
    </message>
    <message>
        <source>Planner for AI data-centre sites: accelerators, power, heat, schedule and cost of a site, day by day.

Free software under the GNU General Public License, version 3 or later, without any warranty.

Every bundled value names its source; what is an estimate says so. Built with Qt %1, Eigen, SQLite and nlohmann-json.</source>
        <translation>AI 数据中心园区规划工具：逐日规划园区的加速器、电力、热管理、进度与成本。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。

每个内置数值都注明来源；估算值均已标明。基于 Qt %1、Eigen、SQLite 和 nlohmann-json 构建。</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Generation om</source>
        <translation>发电运维</translation>
    </message>
    <message>
        <source>Generator rental</source>
        <translation>机组租赁</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>财产税</translation>
    </message>
    <message>
        <source>Best of these plans</source>
        <translation>这些方案中最佳</translation>
    </message>
    <message>
        <source>In %1 hours</source>
        <translation>共 %1 小时</translation>
    </message>
    <message>
        <source>Electrical losses</source>
        <translation>电气损耗</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Generation O&amp;M</source>
        <translation>发电运维</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场发电</translation>
    </message>
    <message>
        <source>PUE by month, above 1</source>
        <translation>各月 PUE（高于 1 的部分）</translation>
    </message>
    <message>
        <source>Hours exceeded [h]</source>
        <translation>超过的小时数 [h]</translation>
    </message>
    <message>
        <source>No money moves yet.</source>
        <translation>尚无资金流动。</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>尚无设备运行。</translation>
    </message>
    <message>
        <source>Opex by year</source>
        <translation>各年运营支出</translation>
    </message>
    <message>
        <source>%1%2 years</source>
        <translation>%1%2 年</translation>
    </message>
    <message>
        <source>Nothing runs in the reference year.</source>
        <translation>基准年内无设备运行。</translation>
    </message>
    <message>
        <source>Overhead per unit of IT energy</source>
        <translation>单位 IT 能耗的附加能耗</translation>
    </message>
    <message>
        <source>Heat and air</source>
        <translation>散热与排放</translation>
    </message>
    <message>
        <source>Fans and pumps</source>
        <translation>风机与水泵</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税金</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>排热</translation>
    </message>
    <message>
        <source>Useful accelerator-hour [$]</source>
        <translation>有效加速器小时 [$]</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>额定容量</translation>
    </message>
    <message>
        <source>transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>air permit</source>
        <translation>空气许可</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>364 days are over</source>
        <translation>364 天已满</translation>
    </message>
    <message>
        <source>Supportable [MW]</source>
        <translation>可支持 [MW]</translation>
    </message>
    <message>
        <source>Needed [MW]</source>
        <translation>所需 [MW]</translation>
    </message>
    <message>
        <source>Carries accelerators</source>
        <translation>可带加速器</translation>
    </message>
    <message>
        <source>After the worst loss</source>
        <translation>最严重损失后</translation>
    </message>
    <message>
        <source>Gas [MMBtu/day]</source>
        <translation>燃气 [MMBtu/天]</translation>
    </message>
    <message>
        <source>Gives [MW]</source>
        <translation>出力 [MW]</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Left without one [MW]</source>
        <translation>失去其一后剩余 [MW]</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订购</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Each [MVA]</source>
        <translation>单台 [MVA]</translation>
    </message>
    <message>
        <source>Lead time [weeks]</source>
        <translation>交货期 [周]</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需用日</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>最迟订购</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已订购</translation>
    </message>
    <message>
        <source>Supply by step</source>
        <translation>分步供电</translation>
    </message>
    <message>
        <source>Single losses</source>
        <translation>单一损失</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订购清单</translation>
    </message>
    <message>
        <source>large power transformer</source>
        <translation>大型电力变压器</translation>
    </message>
    <message>
        <source>Grid energy</source>
        <translation>电网电量</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需量</translation>
    </message>
    <message>
        <source>Capacity and fixed</source>
        <translation>容量与固定费</translation>
    </message>
    <message>
        <source>Interruptible credit</source>
        <translation>可中断补偿</translation>
    </message>
    <message>
        <source>NOx</source>
        <translation>NOx</translation>
    </message>
    <message>
        <source>CO</source>
        <translation>CO</translation>
    </message>
    <message>
        <source>VOC</source>
        <translation>VOC</translation>
    </message>
    <message>
        <source>PM</source>
        <translation>颗粒物</translation>
    </message>
    <message>
        <source>HAP</source>
        <translation>有害空气污染物</translation>
    </message>
    <message>
        <source>Formaldehyde</source>
        <translation>甲醛</translation>
    </message>
    <message>
        <source>CO2e</source>
        <translation>CO2e</translation>
    </message>
    <message>
        <source>Energy cost by month, %1</source>
        <translation>%1 年各月能源成本</translation>
    </message>
    <message>
        <source>Energy cost by month</source>
        <translation>各月能源成本</translation>
    </message>
    <message>
        <source>Nothing is drawn or burnt in the reference year.</source>
        <translation>基准年内没有取电或燃料消耗。</translation>
    </message>
    <message>
        <source>Emissions of 12 months against the caps</source>
        <translation>滚动 12 个月排放与上限</translation>
    </message>
    <message>
        <source>Share of the cap</source>
        <translation>占上限比例</translation>
    </message>
    <message>
        <source>Permit in force</source>
        <translation>许可生效</translation>
    </message>
    <message>
        <source>The plan has no emission cap, or nothing that emits: see Permits.</source>
        <translation>方案没有排放上限或排放源：见“许可”。</translation>
    </message>
    <message>
        <source>permit</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>机组</translation>
    </message>
    <message>
        <source>published table</source>
        <translation>公开表格</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Potential [short tons/yr]</source>
        <translation>潜在排放 [短吨/年]</translation>
    </message>
    <message>
        <source>Cap [short tons/yr]</source>
        <translation>上限 [短吨/年]</translation>
    </message>
    <message>
        <source>Highest 12 months [short tons]</source>
        <translation>最高 12 个月 [短吨]</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Months over the cap</source>
        <translation>超限月数</translation>
    </message>
    <message>
        <source>Major from [short tons/yr]</source>
        <translation>主要源门槛 [短吨/年]</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>机组群</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Allowed, steady</source>
        <translation>允许（稳态）</translation>
    </message>
    <message>
        <source>Allowed with starts</source>
        <translation>允许（含启动）</translation>
    </message>
    <message>
        <source>Factor [lb/MMBtu]</source>
        <translation>因子 [lb/MMBtu]</translation>
    </message>
    <message>
        <source>Factor from</source>
        <translation>因子来源</translation>
    </message>
    <message>
        <source>Air permit</source>
        <translation>空气许可</translation>
    </message>
    <message>
        <source>Units under the caps</source>
        <translation>上限内的机组</translation>
    </message>
    <message>
        <source>Failed parts</source>
        <translation>故障部件</translation>
    </message>
    <message>
        <source> (%1 earlier)</source>
        <translation>（提前 %1）</translation>
    </message>
    <message>
        <source> (%1 later)</source>
        <translation>（推迟 %1）</translation>
    </message>
    <message>
        <source>%1 are never online</source>
        <translation>%1 台始终无法上线</translation>
    </message>
    <message>
        <source>%1 binds: %2 of %3 delivered run, %4 wait.</source>
        <translation>受限于%1：已交付 %3 台中有 %2 台运行，%4 台等待。</translation>
    </message>
    <message>
        <source>%1 binds: %2 run.</source>
        <translation>受限于%1：运行 %2 台。</translation>
    </message>
    <message>
        <source>%1 online on %2</source>
        <translation>%1 台于 %2 上线</translation>
    </message>
    <message>
        <source>%1 too late</source>
        <translation>迟 %1</translation>
    </message>
    <message>
        <source>%1: %2 from %3</source>
        <translation>%1：自 %3 起 %2</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>, near critical</source>
        <translation>，接近关键</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Adds a task after the selected one</source>
        <translation>在所选任务之后添加一项任务</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>Baseline: %1, now %2 earlier</source>
        <translation>基线：%1，现提前 %2</translation>
    </message>
    <message>
        <source>Baseline: %1, now %2 later</source>
        <translation>基线：%1，现推迟 %2</translation>
    </message>
    <message>
        <source>Day that is looked at</source>
        <translation>查看的日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Deadline: %1, kept</source>
        <translation>期限：%1，可满足</translation>
    </message>
    <message>
        <source>Deadline: %1, missed by %2</source>
        <translation>期限：%1，超过 %2</translation>
    </message>
    <message>
        <source>Drawn at the meter</source>
        <translation>计量点取用</translation>
    </message>
    <message>
        <source>End of the project</source>
        <translation>项目结束</translation>
    </message>
    <message>
        <source>Ends with %1</source>
        <translation>与“%1”同时结束</translation>
    </message>
    <message>
        <source>Ends with the start of %1</source>
        <translation>在“%1”开始时结束</translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Finish: P50 %1, P80 %2</source>
        <translation>完成：P50 %1，P80 %2</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>Cost of a useful hour by cluster size</source>
        <translation>不同集群规模的有效小时成本</translation>
    </message>
    <message>
        <source>Goodput by job size</source>
        <translation>不同作业规模的有效产出率</translation>
    </message>
    <message>
        <source>Useful accelerator-hour</source>
        <translation>有效加速器小时</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效产出率</translation>
    </message>
    <message>
        <source>This plan&apos;s job</source>
        <translation>本方案的作业</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>Nothing runs yet, or a price is missing.</source>
        <translation>尚无运行，或缺少价格。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Permits and CO₂</source>
        <translation>许可与 CO₂</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Each [$]</source>
        <translation>单价 [$]</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>价格年份</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2 前 %1</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1：%2（原为 %3）</translation>
    </message>
    <message>
        <source>&amp;Hour</source>
        <translation>小时(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>周(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Accelerators short</source>
        <translation>短缺加速器</translation>
    </message>
    <message>
        <source>Adequacy</source>
        <translation>充裕度</translation>
    </message>
    <message>
        <source>Also by a click on the dispatch chart; the table “One hour” explains it.</source>
        <translation>也可点击调度图选择；“单个小时”表给出说明。</translation>
    </message>
    <message>
        <source>At risk [MWh/yr]</source>
        <translation>风险电量 [MWh/年]</translation>
    </message>
    <message>
        <source>Bought [MW]</source>
        <translation>购置 [MW]</translation>
    </message>
    <message>
        <source>Bridging</source>
        <translation>过渡供电</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Could give [MW]</source>
        <translation>可提供 [MW]</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Fuel costs</source>
        <translation>燃料费用</translation>
    </message>
    <message>
        <source>Grid's bill</source>
        <translation>电网账单</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Halls on the day</source>
        <translation>当日各机房</translation>
    </message>
    <message>
        <source>Lets run</source>
        <translation>允许运行</translation>
    </message>
    <message>
        <source>Limits on the day</source>
        <translation>当日限制</translation>
    </message>
    <message>
        <source>Link from %1 to %2</source>
        <translation>从“%1”到“%2”的链接</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Makes ready: %1</source>
        <translation>使其就绪：%1</translation>
    </message>
    <message>
        <source>More than run</source>
        <translation>超出运行数</translation>
    </message>
    <message>
        <source>Near critical</source>
        <translation>接近关键</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>Next would be %1 at %2 (+%3).</source>
        <translation>其次为%1，允许 %2 台（+%3）。</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>不早于 %1</translation>
    </message>
    <message>
        <source>Nothing binds: all %1 wanted run.</source>
        <translation>无限制：所需 %1 台全部运行。</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>当日作用</translation>
    </message>
    <message>
        <source>Open in the inputs</source>
        <translation>在输入中打开</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P50 to P80 of the finish</source>
        <translation>完成日 P50 至 P80</translation>
    </message>
    <message>
        <source>P80</source>
        <translation>P80</translation>
    </message>
    <message>
        <source>Project ends: %1</source>
        <translation>项目结束：%1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>第%1季度</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>删除链接</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>删除任务</translation>
    </message>
    <message>
        <source>Rows of the schedule</source>
        <translation>进度表的行</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>Supply at the meter</source>
        <translation>计量点供电</translation>
    </message>
    <message>
        <source>The project ends on %1, %2 after its start; the critical path ends with %3.</source>
        <translation>项目于 %1 结束，历时 %2；关键路径最后为 %3。</translation>
    </message>
    <message>
        <source>The tasks have no dates: see the issues.</source>
        <translation>任务没有日期：请看问题列表。</translation>
    </message>
    <message>
        <source>There are no tasks yet: add one, or bring in a schedule.</source>
        <translation>还没有任务：请添加一项，或导入进度表。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Waits for the end of %1</source>
        <translation>等待“%1”结束</translation>
    </message>
    <message>
        <source>Waits for the start of %1</source>
        <translation>等待“%1”开始</translation>
    </message>
    <message>
        <source>Without that limit nothing would bind (+%1).</source>
        <translation>若无此限制，则不再受限（+%1）。</translation>
    </message>
    <message>
        <source>binds</source>
        <translation>起限制作用</translation>
    </message>
    <message>
        <source>would bind next</source>
        <translation>其次起限制作用</translation>
    </message>
    <message>
        <source>Take back what is being dragged</source>
        <translation>取消正在进行的拖动</translation>
    </message>
    <message>
        <source>Schedule: select a task, follow its links</source>
        <translation>进度：选择任务，沿链接移动</translation>
    </message>
    <message>
        <source>Up, Down, Left, Right</source>
        <translation>上、下、左、右</translation>
    </message>
    <message>
        <source>Schedule: move a task by a day, by a week</source>
        <translation>进度：将任务移动一天、一周</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right, with Shift</source>
        <translation>Alt+左、Alt+右，加 Shift</translation>
    </message>
    <message>
        <source>Schedule: stretch a task by a day, by a week</source>
        <translation>进度：将任务延长一天、一周</translation>
    </message>
    <message>
        <source>+, -, with Alt</source>
        <translation>+、-，加 Alt</translation>
    </message>
    <message>
        <source>Schedule: choose a link, remove link or task</source>
        <translation>进度：选择链接，删除链接或任务</translation>
    </message>
    <message>
        <source>L, Del</source>
        <translation>L、Del</translation>
    </message>
    <message>
        <source>Schedule: open the task in the inputs</source>
        <translation>进度：在输入中打开任务</translation>
    </message>
    <message>
        <source>Enter or double click</source>
        <translation>回车或双击</translation>
    </message>
    <message>
        <source>Schedule: zoom, show everything</source>
        <translation>进度：缩放、显示全部</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-, Ctrl+0</source>
        <translation>Ctrl++、Ctrl+-、Ctrl+0</translation>
    </message>
    <message>
        <source>Capacity: choose a day</source>
        <translation>容量：选择日期</translation>
    </message>
    <message>
        <source>Left, Right, with Shift by a week</source>
        <translation>左、右，加 Shift 为一周</translation>
    </message>
    <message>
        <source>Capacity: choose a step of supply, move it</source>
        <translation>容量：选择并移动供电阶段</translation>
    </message>
    <message>
        <source>Up, Down, Alt and an arrow</source>
        <translation>上、下，Alt 加方向键</translation>
    </message>
    <message>
        <source>Starts with the plan</source>
        <translation>随规划开始</translation>
    </message>
    <message>
        <source>Starts on its own date</source>
        <translation>按自身日期开始</translation>
    </message>
    <message>
        <source>Finishes on its own date</source>
        <translation>按自身日期完成</translation>
    </message>
    <message>
        <source>Waits for the start of its summary</source>
        <translation>等待其汇总任务开始</translation>
    </message>
    <message>
        <source>As late as possible</source>
        <translation>尽可能晚</translation>
    </message>
    <message>
        <source>Waits for a resource</source>
        <translation>等待资源</translation>
    </message>
    <message>
        <source>Not finished before %1</source>
        <translation>不早于 %1 完成</translation>
    </message>
    <message>
        <source>Must start by %1</source>
        <translation>必须于 %1 前开始</translation>
    </message>
    <message>
        <source>Must finish by %1</source>
        <translation>必须于 %1 前完成</translation>
    </message>
    <message>
        <source>%1 of storage</source>
        <translation>%1 储能</translation>
    </message>
    <message>
        <source>%1 of cooling</source>
        <translation>%1 冷却</translation>
    </message>
    <message>
        <source>fabric of %1</source>
        <translation>%1 的网络</translation>
    </message>
    <message>
        <source>pipeline gas</source>
        <translation>管道天然气</translation>
    </message>
    <message>
        <source>Hour that the table explains</source>
        <translation>表中说明的小时</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>方案采用</translation>
    </message>
    <message>
        <source>Kept free [MWh]</source>
        <translation>留空 [MWh]</translation>
    </message>
    <message>
        <source>Kept in the cells [MWh]</source>
        <translation>电池中保留 [MWh]</translation>
    </message>
    <message>
        <source>Left [MW]</source>
        <translation>剩余 [MW]</translation>
    </message>
    <message>
        <source>Left for dispatch and peaks</source>
        <translation>留给调度与削峰</translation>
    </message>
    <message>
        <source>Load unserved, %1 h</source>
        <translation>负荷未供，%1 h</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>Lost in</source>
        <translation>损耗环节</translation>
    </message>
    <message>
        <source>Minutes on storage</source>
        <translation>储能可撑分钟</translation>
    </message>
    <message>
        <source>More capex</source>
        <translation>增加资本支出</translation>
    </message>
    <message>
        <source>Nothing to fix: the target is met in time and all load is served.</source>
        <translation>无需解决：目标按期达成，负荷全部得到供应。</translation>
    </message>
    <message>
        <source>Of the facility</source>
        <translation>占设施</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>单个小时</translation>
    </message>
    <message>
        <source>Peak shaving</source>
        <translation>削峰</translation>
    </message>
    <message>
        <source>Power [MW]</source>
        <translation>功率 [MW]</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>交换机</translation>
    </message>
    <message>
        <source>Ports left</source>
        <translation>剩余端口</translation>
    </message>
    <message>
        <source>Links below</source>
        <translation>下行链路</translation>
    </message>
    <message>
        <source>Length [m]</source>
        <translation>长度 [m]</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Fabrics</source>
        <translation>网络数</translation>
    </message>
    <message>
        <source>Accelerators each</source>
        <translation>每个网络的加速器</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Fabric price</source>
        <translation>网络价格</translation>
    </message>
    <message>
        <source>Bisection each</source>
        <translation>各自对分带宽</translation>
    </message>
    <message>
        <source>MTTI [h]</source>
        <translation>平均中断间隔 [h]</translation>
    </message>
    <message>
        <source>One run takes [x]</source>
        <translation>一次训练耗时 [倍]</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复对象</translation>
    </message>
    <message>
        <source>Llama 3, 54 days</source>
        <translation>Llama 3，54 天</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>A day, this job</source>
        <translation>本作业每天</translation>
    </message>
    <message>
        <source>Job size</source>
        <translation>作业规模</translation>
    </message>
    <message>
        <source>Meta RSC-1 [h]</source>
        <translation>Meta RSC-1 [h]</translation>
    </message>
    <message>
        <source>Meta RSC-2 [h]</source>
        <translation>Meta RSC-2 [h]</translation>
    </message>
    <message>
        <source>Checkpoint every [s]</source>
        <translation>检查点间隔 [s]</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>丢失的工作</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>One fabric or several</source>
        <translation>一个网络还是多个</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>By job size</source>
        <translation>按作业规模</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>Redundancy costs</source>
        <translation>冗余成本</translation>
    </message>
    <message>
        <source>Ride-through</source>
        <translation>穿越</translation>
    </message>
    <message>
        <source>Short [MW]</source>
        <translation>短缺 [MW]</translation>
    </message>
    <message>
        <source>Short [MWh]</source>
        <translation>短缺 [MWh]</translation>
    </message>
    <message>
        <source>Short [h/yr]</source>
        <translation>短缺 [h/年]</translation>
    </message>
    <message>
        <source>Shows the week around the hour; Home in the chart shows the year again.</source>
        <translation>显示该小时所在的一周；在图中按 Home 键回到全年。</translation>
    </message>
    <message>
        <source>Smallest change</source>
        <translation>最小改动</translation>
    </message>
    <message>
        <source>Still run</source>
        <translation>仍运行</translation>
    </message>
    <message>
        <source>Storage duties</source>
        <translation>储能职责</translation>
    </message>
    <message>
        <source>Storage, charged</source>
        <translation>储能充电</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Stranded [MW]</source>
        <translation>闲置 [MW]</translation>
    </message>
    <message>
        <source>Training swings</source>
        <translation>训练波动</translation>
    </message>
    <message>
        <source>UPS loss [MW]</source>
        <translation>UPS 损耗 [MW]</translation>
    </message>
    <message>
        <source>Used [MW]</source>
        <translation>使用 [MW]</translation>
    </message>
    <message>
        <source>What falls short</source>
        <translation>何处不足</translation>
    </message>
    <message>
        <source>What would fix it</source>
        <translation>如何解决</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Worst hour of the year</source>
        <translation>全年最差小时</translation>
    </message>
    <message>
        <source>Year in operation</source>
        <translation>运行年份</translation>
    </message>
    <message>
        <source>all load of %1 served</source>
        <translation>%1 年负荷全部供应</translation>
    </message>
    <message>
        <source>all power, cooling loops alone</source>
        <translation>全部失电，仅靠冷却回路</translation>
    </message>
    <message>
        <source>forced outages, expected</source>
        <translation>强迫停运，期望值</translation>
    </message>
    <message>
        <source>no change of one field, nor of a few along what binds</source>
        <translation>改动任何单个字段，或沿约束改动少数几个字段，都不能解决</translation>
    </message>
    <message>
        <source>working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>
Click or press Enter for values and sources.</source>
        <translation>
点击或按回车查看数值与来源。</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>采购项</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格水平</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区系数</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>价格上涨</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>销售税</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What &amp;moves</source>
        <translation>影响对象(&amp;M)</translation>
    </message>
    <message>
        <source>Result that is moved</source>
        <translation>被影响的结果</translation>
    </message>
    <message>
        <source>Work out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What moves it most: %1</source>
        <translation>影响最大的因素：%1</translation>
    </message>
    <message>
        <source>%1 of %2 inputs move it</source>
        <translation>%2 个输入中有 %1 个有影响</translation>
    </message>
    <message>
        <source>This result has no value for the plan as it is.</source>
        <translation>该结果在当前方案下没有数值。</translation>
    </message>
    <message>
        <source>&quot;Work out&quot; moves every input to the ends of its range, one at a time.</source>
        <translation>“计算”会把每个输入逐一移到其范围的两端。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>At low</source>
        <translation>低端结果</translation>
    </message>
    <message>
        <source>At high</source>
        <translation>高端结果</translation>
    </message>
    <message>
        <source>Input at its low end</source>
        <translation>输入取低端</translation>
    </message>
    <message>
        <source>Input at its high end</source>
        <translation>输入取高端</translation>
    </message>
    <message>
        <source>What a useful accelerator-hour is made of</source>
        <translation>一个有效加速器小时的构成</translation>
    </message>
    <message>
        <source>Other capital</source>
        <translation>其他资本</translation>
    </message>
    <message>
        <source>Other running cost</source>
        <translation>其他运行成本</translation>
    </message>
    <message>
        <source>Online hour</source>
        <translation>在线小时</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未供电</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>Lost to failures</source>
        <translation>故障损失</translation>
    </message>
    <message>
        <source>Useful hour</source>
        <translation>有效小时</translation>
    </message>
    <message>
        <source>Buy or rent</source>
        <translation>自建还是租用</translation>
    </message>
    <message>
        <source>Present value</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Useful work</source>
        <translation>有效工作</translation>
    </message>
    <message>
        <source>Lost to waiting</source>
        <translation>等待损失</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Leased shell</source>
        <translation>租用厂房</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>Cash flow by quarter</source>
        <translation>按季度现金流</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Tax credits</source>
        <translation>税收抵免</translation>
    </message>
    <message>
        <source>Ready [months]</source>
        <translation>就绪 [月]</translation>
    </message>
    <message>
        <source>Cost of a useful hour [$]</source>
        <translation>有效小时成本 [$]</translation>
    </message>
    <message>
        <source>Value of useful work</source>
        <translation>有效工作的价值</translation>
    </message>
    <message>
        <source>Lost to waiting [$]</source>
        <translation>等待损失</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>Rental price</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Term [years]</source>
        <translation>期限 [年]</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Months of delay</source>
        <translation>延误月数</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Ready when %1 is finished</source>
        <translation>在 %1 完成时就绪</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Ready when %1 is finished: dragging moves that task's end</source>
        <translation>“%1”完成时就绪：拖动会移动该任务的结束日</translation>
    </message>
    <message>
        <source>Levelled anew after the drop</source>
        <translation>放下后重新均衡</translation>
    </message>
    <message>
        <source>%1, missed by %2</source>
        <translation>%1，超过 %2</translation>
    </message>
    <message>
        <source>Work [days]</source>
        <translation>工期 [天]</translation>
    </message>
    <message>
        <source>Why then</source>
        <translation>日期原因</translation>
    </message>
    <message>
        <source>Makes ready</source>
        <translation>使就绪</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>Dates that cannot be kept: %1; the worst is %2 of %3, by %4.</source>
        <translation>无法满足的日期：%1 个；最严重的是%3的 %2，超过 %4。</translation>
    </message>
    <message>
        <source>Stays where it is pinned</source>
        <translation>固定不动</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same result</source>
        <translation>相同种子得到相同结果</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Draws durations, risks, deliveries and prices many times over: P50 and P80 of each date</source>
        <translation>多次抽取工期、风险、交付和价格：每个日期的 P50 和 P80</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Simulated dates</source>
        <translation>模拟日期</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>P10</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>By the planned day</source>
        <translation>按计划日完成</translation>
    </message>
    <message>
        <source>Critical in</source>
        <translation>关键概率</translation>
    </message>
    <message>
        <source>Merge bias [days]</source>
        <translation>汇合偏差 [天]</translation>
    </message>
    <message>
        <source>%1 samples, seed %2.</source>
        <translation>%1 个样本，种子 %2。</translation>
    </message>
    <message>
        <source>%1 samples, seed %2: %3 online on %4 with even odds, on %5 in four of five; planned: %6.</source>
        <translation>%1 个样本，种子 %2：%3 台有一半可能于 %4 上线，五分之四可能于 %5 上线；计划：%6。</translation>
    </message>
    <message>
        <source>Binds in the hall</source>
        <translation>机房内限制</translation>
    </message>
    <message>
        <source>Stands idle</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Cost a day</source>
        <translation>每日成本</translation>
    </message>
    <message>
        <source>Accelerators delivered and not online</source>
        <translation>已交付未上线的加速器</translation>
    </message>
    <message>
        <source>Grid supply</source>
        <translation>电网供电</translation>
    </message>
    <message>
        <source>On-site supply</source>
        <translation>现场供电</translation>
    </message>
    <message>
        <source>On-site units</source>
        <translation>现场机组</translation>
    </message>
    <message>
        <source>IT power of halls</source>
        <translation>机房 IT 功率</translation>
    </message>
    <message>
        <source>Idle on the day</source>
        <translation>当日闲置</translation>
    </message>
    <message>
        <source>A month of all accelerators</source>
        <translation>全部加速器一个月</translation>
    </message>
    <message>
        <source>A useful accelerator-hour</source>
        <translation>一个有效加速器小时</translation>
    </message>
    <message>
        <source>What it counts as: what the plan says</source>
        <translation>计为：规划给定的价值</translation>
    </message>
    <message>
        <source>What it counts as: its rental price over goodput, for the plan gives no worth</source>
        <translation>计为：租价除以有效产出率，因规划未给出价值</translation>
    </message>
    <message>
        <source>What it counts as: its cost owned within the need, for the plan gives neither worth nor rental price</source>
        <translation>计为：需求期内自有的成本，因规划既未给出价值也未给出租价</translation>
    </message>
    <message>
        <source>What it counts as: its cost by the cheapest way, for nothing owned runs within the need</source>
        <translation>计为：最便宜途径的成本，因自有设施在需求期内不运行</translation>
    </message>
    <message>
        <source>Above it, own rather than rent</source>
        <translation>高于此值则自有，而非租用</translation>
    </message>
    <message>
        <source>Above it, own rather than rent by the hour in use</source>
        <translation>高于此值则自有，而非按使用小时租用</translation>
    </message>
    <message>
        <source>Any later, and the other one is better</source>
        <translation>再晚则另一方式更优</translation>
    </message>
    <message>
        <source>Delay of owning</source>
        <translation>自有的延迟</translation>
    </message>
    <message>
        <source>Hours in use</source>
        <translation>使用时间占比</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>本计划</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Own, lease or rent</source>
        <translation>自有、租壳或租用</translation>
    </message>
    <message>
        <source>Own, lease or rent, by years of need</source>
        <translation>自有、租壳或租用：按需要年限</translation>
    </message>
    <message>
        <source>From here owned beats rented</source>
        <translation>自此自有优于租用</translation>
    </message>
    <message>
        <source>Owned as good as rented at</source>
        <translation>自有与租用相当之处</translation>
    </message>
    <message>
        <source>Present value of use less cost</source>
        <translation>使用价值减成本的现值</translation>
    </message>
    <message>
        <source>Price of renting</source>
        <translation>租用价格</translation>
    </message>
    <message>
        <source>First runs after [months]</source>
        <translation>首批运行前 [月]</translation>
    </message>
    <message>
        <source>This plan&apos;s need</source>
        <translation>本计划的需要</translation>
    </message>
    <message>
        <source>Useful hour [$]</source>
        <translation>有效小时 [$]</translation>
    </message>
    <message>
        <source>What its use is worth</source>
        <translation>其使用的价值</translation>
    </message>
    <message>
        <source>Worth less cost</source>
        <translation>价值减成本</translation>
    </message>
    <message>
        <source>Worth of its use</source>
        <translation>使用价值</translation>
    </message>
    <message>
        <source>Years of need</source>
        <translation>需要年限</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>From here rented beats owned</source>
        <translation>自此租用优于自有</translation>
    </message>
    <message>
        <source>Delay of renting</source>
        <translation>租用的延迟</translation>
    </message>
    <message>
        <source>loses least; doing nothing is better</source>
        <translation>亏损最少；不做更好</translation>
    </message>
    <message>
        <source>Owned is better at any price</source>
        <translation>任何价格下自有都更好</translation>
    </message>
    <message>
        <source>Nothing rented runs within the need</source>
        <translation>需要期内没有租用加速器运行</translation>
    </message>
    <message>
        <source>Owned is better at any need up to 40 years</source>
        <translation>需要在 40 年以内，自有始终更好</translation>
    </message>
    <message>
        <source>Rented is better at any need up to 40 years</source>
        <translation>需要在 40 年以内，租用始终更好</translation>
    </message>
    <message>
        <source>Neither runs within 40 years</source>
        <translation>40 年内两者均不运行</translation>
    </message>
    <message>
        <source>Above it, rent rather than own</source>
        <translation>高于此值则租用，而非自有</translation>
    </message>
    <message>
        <source>Above it, up to the next row, rent rather than own</source>
        <translation>高于此值且至下一行为止，租用而非自有</translation>
    </message>
    <message>
        <source>Above it, up to the next row, own rather than rent</source>
        <translation>高于此值且至下一行为止，自有而非租用</translation>
    </message>
    <message>
        <source>Even at full use, renting by the hour in use is better</source>
        <translation>即使全部使用，按使用小时租用也更好</translation>
    </message>
    <message>
        <source>Owned is better at any use</source>
        <translation>任何使用率下自有都更好</translation>
    </message>
    <message>
        <source>However late, even never, it loses less than the other one</source>
        <translation>无论多晚，甚至从不运行，其亏损也少于另一种</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 are wanted by %2 and online on %3.</source>
        <translation>需在 %2 前上线 %1 个，%3 即上线。</translation>
    </message>
    <message>
        <source>%1 are wanted by %2; %3 are online then.</source>
        <translation>需在 %2 前上线 %1 个；届时上线 %3 个。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Nothing needs fixing.</source>
        <translation>无需解决。</translation>
    </message>
    <message>
        <source>The plan has no accelerators to wait for.</source>
        <translation>计划中没有要等待的加速器。</translation>
    </message>
    <message>
        <source>The smallest changes with which the target is met in time</source>
        <translation>使目标按时达到的最小改动</translation>
    </message>
    <message>
        <source>a lesser target</source>
        <translation>降低目标</translation>
    </message>
    <message>
        <source>these together</source>
        <translation>一并改动</translation>
    </message>
    <message>
        <source>this alone</source>
        <translation>仅此一项</translation>
    </message>
    <message>
        <source>%1 are never online, whatever is ordered when.</source>
        <translation>无论何时订货，%1 个都不会全部上线。</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>提前 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>增加 %1</translation>
    </message>
    <message>
        <source>; %1 samples. At risk: this order and all before it.</source>
        <translation>；%1 个样本。风险金额：本订单及之前的所有订单。</translation>
    </message>
    <message>
        <source>Accelerator-days</source>
        <translation>加速器·天</translation>
    </message>
    <message>
        <source>At risk, P50</source>
        <translation>风险金额 P50</translation>
    </message>
    <message>
        <source>At risk, P80</source>
        <translation>风险金额 P80</translation>
    </message>
    <message>
        <source>Days before %1 lie before the plan&apos;s start.</source>
        <translation>早于 %1 的日期在计划开始之前。</translation>
    </message>
    <message>
        <source>Draws lead times and durations: the last day of each order for the target, and the money at risk then</source>
        <translation>抽样交货期与工期：为达目标每个订单的最后日期，以及届时的风险金额</translation>
    </message>
    <message>
        <source>Each step alone, from the schedule to what runs; steps that change nothing are left out.</source>
        <translation>每一步单独计算，从进度直到运行；不起作用的不列出。</translation>
    </message>
    <message>
        <source>Last days for %1 online as early as they can be, %2</source>
        <translation>%1 个尽早上线（%2）的最后日期</translation>
    </message>
    <message>
        <source>Last days for %1 online by %2</source>
        <translation>%1 个在 %2 前上线的最后日期</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>No single step more changes anything.</source>
        <translation>任何单独一步都不起作用。</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Order by, P80</source>
        <translation>最迟订货 P80</translation>
    </message>
    <message>
        <source>Order calendar</source>
        <translation>订货日历</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Target earlier [days]</source>
        <translation>目标提前 [天]</translation>
    </message>
    <message>
        <source>What one MW, a rack a day or a week earlier is worth</source>
        <translation>多一兆瓦、每天多一个机架或提前一周的价值</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Worth of a little more</source>
        <translation>多一点的价值</translation>
    </message>
    <message>
        <source>reached only with it</source>
        <translation>有它才能达到</translation>
    </message>
    <message>
        <source>%1
%2 tasks, %3 from the first to the last.</source>
        <translation>%1
%2 个任务，首尾相距 %3。</translation>
    </message>
    <message>
        <source>%1
Risk: %2</source>
        <translation>%1
风险：%2</translation>
    </message>
    <message>
        <source>%1 tasks have other dates in the file:</source>
        <translation>%1 个任务的日期与文件不同：</translation>
    </message>
    <message>
        <source>%1 tasks were added.</source>
        <translation>已添加 %1 个任务。</translation>
    </message>
    <message>
        <source>%1: %2 tasks and %3 links.</source>
        <translation>%1：%2 个任务，%3 条链接。</translation>
    </message>
    <message>
        <source>%1: %2 tasks were imported.</source>
        <translation>%1：已导入 %2 个任务。</translation>
    </message>
    <message>
        <source>&amp;Add tasks</source>
        <translation>添加任务(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kind of site</source>
        <translation>场址类型(&amp;K)</translation>
    </message>
    <message>
        <source>Add &amp;schedule from template…</source>
        <translation>从模板添加进度(&amp;S)…</translation>
    </message>
    <message>
        <source>Add schedule from template</source>
        <translation>从模板添加进度</translation>
    </message>
    <message>
        <source>Every date is that of the file.</source>
        <translation>所有日期均与文件一致。</translation>
    </message>
    <message>
        <source>The file has no dates to compare with.</source>
        <translation>文件中没有可供比较的日期。</translation>
    </message>
    <message>
        <source>Export Microsoft Project XML</source>
        <translation>导出 Microsoft Project XML</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>此处完成</translation>
    </message>
    <message>
        <source>Finish in the file</source>
        <translation>文件中完成</translation>
    </message>
    <message>
        <source>Import &amp;Microsoft Project XML…</source>
        <translation>导入 Microsoft Project XML(&amp;M)…</translation>
    </message>
    <message>
        <source>Import Microsoft Project XML</source>
        <translation>导入 Microsoft Project XML</translation>
    </message>
    <message>
        <source>Import schedule</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>场址类型</translation>
    </message>
    <message>
        <source>Microsoft Project XML (*.xml)</source>
        <translation>Microsoft Project XML (*.xml)</translation>
    </message>
    <message>
        <source>Microsoft Project XML (*.xml);;All files (*)</source>
        <translation>Microsoft Project XML (*.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Other dates</source>
        <translation>不同的日期</translation>
    </message>
    <message>
        <source>Replace %1 (%2)</source>
        <translation>替换%1（%2）</translation>
    </message>
    <message>
        <source>Schedule as &amp;Microsoft Project XML…</source>
        <translation>进度为 Microsoft Project XML(&amp;M)…</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>此处开始</translation>
    </message>
    <message>
        <source>Start in the file</source>
        <translation>文件中开始</translation>
    </message>
    <message>
        <source>They replace the plan&apos;s %1 tasks.</source>
        <translation>它们将替换计划的 %1 个任务。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>adds energy, no megawatts</source>
        <translation>只增加电量，不增加兆瓦</translation>
    </message>
    <message>
        <source>Curtailed [MWh]</source>
        <translation>弃电 [MWh]</translation>
    </message>
    <message>
        <source>%1 (energy only)</source>
        <translation>%1（仅电量）</translation>
    </message>
    <message>
        <source>Import hourly &amp;profile…</source>
        <translation>导入逐时曲线(&amp;P)…</translation>
    </message>
    <message>
        <source>Import hourly profile</source>
        <translation>导入逐时曲线</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The profile “%1” is in the plan: name it as the hourly profile of a solar or wind group.</source>
        <translation>曲线“%1”已在方案中：请将其指定为某个光伏或风电机组的逐时曲线。</translation>
    </message>
    <message>
        <source>&amp;Leave 29 February out of 8,784 hours</source>
        <translation>从 8,784 小时中去掉 2 月 29 日(&amp;L)</translation>
    </message>
    <message>
        <source>empty: values are shares of the rating</source>
        <translation>留空：数值为占额定值的比例</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>标识(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rated power [MW]</source>
        <translation>额定功率 [MW](&amp;R)</translation>
    </message>
    <message>
        <source>Rated power: “%1” is not a number</source>
        <translation>额定功率：“%1”不是数字</translation>
    </message>
    <message>
        <source>%1 hours, mean %2</source>
        <translation>%1 小时，平均 %2</translation>
    </message>
    <message>
        <source>How this comes about</source>
        <translation>此数的由来</translation>
    </message>
    <message>
        <source>Computed from</source>
        <translation>由以下结果算得</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Subtotals</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>收益指标</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公开数字</translation>
    </message>
    <message>
        <source>its items</source>
        <translation>该类的各项</translation>
    </message>
    <message>
        <source>everything, real</source>
        <translation>全部，不变价</translation>
    </message>
    <message>
        <source>everything but deposits, over peak IT power</source>
        <translation>除押金外的全部，除以 IT 功率峰值</translation>
    </message>
    <message>
        <source>everything but deposits, over peak power at the meter</source>
        <translation>除押金外的全部，除以电表处功率峰值</translation>
    </message>
    <message>
        <source>halls over their critical MW, without owner&apos;s kit, land, grid, soft cost, contingency</source>
        <translation>机房，除以其关键兆瓦，不含业主设备、土地、电网接入、软成本和预备费</translation>
    </message>
    <message>
        <source>Unit price [$]</source>
        <translation>单价 [$]</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Of it energy</source>
        <translation>其中能源</translation>
    </message>
    <message>
        <source>Of it replacement</source>
        <translation>其中更换</translation>
    </message>
    <message>
        <source>%1, in part: a price is missing</source>
        <translation>%1（不完整：缺少价格）</translation>
    </message>
    <message>
        <source>A price is missing, and with it the cash: see the issues of the plan.</source>
        <translation>缺少价格，现金流因此无法给出：请看方案的问题。</translation>
    </message>
    <message>
        <source>One more MWh at full load [$]</source>
        <translation>再供一 MWh （满负荷）[$]</translation>
    </message>
    <message>
        <source>%1: one unit gives %2 MW at its minimum load, the load is %3 MW at most</source>
        <translation>%1：单台机组最低负荷为 %2 MW，而负荷最高 %3 MW</translation>
    </message>
    <message>
        <source>Potential by group</source>
        <translation>各机组的潜在排放量</translation>
    </message>
    <message>
        <source>Counts in the potential</source>
        <translation>计入潜在排放量</translation>
    </message>
    <message>
        <source>%1, standby plant</source>
        <translation>%1，备用机组</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>每年小时数</translation>
    </message>
    <message>
        <source>NOx [short tons/yr]</source>
        <translation>NOx [短吨/年]</translation>
    </message>
    <message>
        <source>CO [short tons/yr]</source>
        <translation>CO [短吨/年]</translation>
    </message>
    <message>
        <source>PM [short tons/yr]</source>
        <translation>PM [短吨/年]</translation>
    </message>
    <message>
        <source>VOC [short tons/yr]</source>
        <translation>VOC [短吨/年]</translation>
    </message>
    <message>
        <source>Unit-hours a year</source>
        <translation>每年机组小时</translation>
    </message>
    <message>
        <source>Stands from</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>MW</source>
        <translation>MW</translation>
    </message>
    <message>
        <source>Until standby runs [MW]</source>
        <translation>备用机组投运前短缺 [MW]</translation>
    </message>
    <message>
        <source>emission offsets</source>
        <translation>排放抵消量</translation>
    </message>
    <message>
        <source>Permit class</source>
        <translation>许可类别</translation>
    </message>
    <message>
        <source>Months, low</source>
        <translation>月数（低）</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>申请日</translation>
    </message>
    <message>
        <source>In force at the earliest</source>
        <translation>最早生效</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>通常生效</translation>
    </message>
    <message>
        <source>Wanted from</source>
        <translation>所需日期</translation>
    </message>
    <message>
        <source>Offsets missing [short tons/yr]</source>
        <translation>尚缺抵消量 [短吨/年]</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>synthetic minor</source>
        <translation>合成小型</translation>
    </message>
    <message>
        <source>Title V major</source>
        <translation>Title V 重大源</translation>
    </message>
    <message>
        <source>PSD major</source>
        <translation>PSD 重大源</translation>
    </message>
    <message>
        <source>nonattainment NSR</source>
        <translation>未达标区新源审查</translation>
    </message>
    <message>
        <source>Permit class and dates</source>
        <translation>许可类别与日期</translation>
    </message>
</context>
</TS>
